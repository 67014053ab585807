package dev.lakewright.check.profile;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.sql.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Takes the figures of all columns: the plain ones in as few scans as can be. */
final class ColumnPages {
  static final int MOST_DETAILED = 60;

  /** As many as fill a query of the board. */
  private static final int LOOKED_AT_ONCE = 40;

  private static final int BARS = 20;
  private static final int TOP = 5;
  private static final long EXACT_DISTINCT = 2_000_000;
  private static final String QUANTILES = "[0.05, 0.25, 0.5, 0.75, 0.95]";

  private final Table table;
  private final long rows;
  private final MeasureBoard board;
  private final Probe probe;
  private final List<String> notes;

  ColumnPages(Table table, long rows, MeasureBoard board, Probe probe, List<String> notes) {
    this.table = table;
    this.rows = rows;
    this.board = board;
    this.probe = probe;
    this.notes = notes;
  }

  static ColumnPage blank(Column column) {
    return new ColumnPage(
        column.name(),
        column.type(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /**
   * Return the pages of all columns; those that there was no time for are blank.
   *
   * @param looks for the plain figures, which take a query each {@value #LOOKED_AT_ONCE} columns
   */
  List<ColumnPage> plain(Patience looks) {
    List<Column> columns = table.columns();
    int looked =
        looks.each(
            columns,
            LOOKED_AT_ONCE,
            some -> board.take(some.stream().flatMap(it -> measures(it).stream()).toList()));
    if (looked < columns.size()) {
      notes.add(first(looked) + " were looked at: no time was left for the others");
    }
    return columns.stream().map(this::plain).toList();
  }

  /**
   * Return the same pages with bars and frequent values, the first ones.
   *
   * @param looks for these, which take a query a column
   */
  List<ColumnPage> detailed(List<ColumnPage> plain, Patience looks) {
    List<ColumnPage> pages = new ArrayList<>(plain);
    int detailed = 0;
    while (detailed < Math.min(MOST_DETAILED, pages.size()) && rows > 0 && looks.isLeft()) {
      pages.set(detailed, detailed(pages.get(detailed)));
      detailed++;
    }
    if (rows > 0 && detailed < pages.size()) {
      notes.add(first(detailed) + " have bars and frequent values");
    }
    return List.copyOf(pages);
  }

  private String first(int columns) {
    String all = " of " + table.columns().size() + " columns";
    return columns == 0 ? "none" + all : "only the first " + columns + all;
  }

  private List<Measure> measures(Column column) {
    return Stream.of(
            nulls(column),
            distinct(column),
            edge(column, "min"),
            edge(column, "max"),
            mean(column),
            quantiles(column))
        .flatMap(Optional::stream)
        .toList();
  }

  private Measure over(String expression) {
    return new Measure(Relation.of(table.name()), expression);
  }

  private static String sql(Column column) {
    return Identifier.quote(column.name());
  }

  private Optional<Measure> nulls(Column column) {
    return Optional.of(over("count(*) FILTER (WHERE " + sql(column) + " IS NULL)"));
  }

  private Optional<Measure> distinct(Column column) {
    String distinct = rows > EXACT_DISTINCT ? "approx_count_distinct(" : "count(DISTINCT ";
    return Optional.of(over(distinct + sql(column) + ")"));
  }

  private Optional<Measure> edge(Column column, String which) {
    return Kinds.ordered(column)
        ? Optional.of(over(which + "(" + sql(column) + ")"))
        : Optional.empty();
  }

  private Optional<Measure> mean(Column column) {
    return column.type().kind().isNumber()
        ? Optional.of(
            over("avg(" + Kinds.number(column) + ") FILTER (WHERE " + Kinds.finite(column) + ")"))
        : Optional.empty();
  }

  private Optional<Measure> quantiles(Column column) {
    return Kinds.measured(column)
        ? Optional.of(
            over(
                "quantile_disc("
                    + sql(column)
                    + ", "
                    + QUANTILES
                    + ") FILTER (WHERE "
                    + Kinds.finite(column)
                    + ")"))
        : Optional.empty();
  }

  private Optional<Cell> cell(Optional<Measure> measure) {
    return measure.flatMap(it -> board.cells(List.of(it)).stream().findFirst());
  }

  private Optional<Cell> value(Optional<Measure> measure) {
    return cell(measure).filter(it -> !it.isNull());
  }

  private OptionalLong count(Optional<Measure> measure) {
    return value(measure)
        .map(it -> OptionalLong.of(new Figures(List.of(it)).count(0)))
        .orElse(OptionalLong.empty());
  }

  private ColumnPage plain(Column column) {
    List<Cell> quantiles =
        value(quantiles(column))
            .map(it -> it instanceof Cell.Many many ? many.items() : List.<Cell>of())
            .orElse(List.of());
    return new ColumnPage(
        column.name(),
        column.type(),
        count(nulls(column)),
        count(distinct(column)),
        rows > EXACT_DISTINCT,
        value(edge(column, "min")),
        value(edge(column, "max")),
        quantiles,
        value(mean(column))
            .flatMap(it -> new Figures(List.of(it)).number(0))
            .map(BigDecimal::doubleValue),
        List.of(),
        List.of());
  }

  private ColumnPage detailed(ColumnPage page) {
    Column column = table.column(page.name()).orElseThrow();
    boolean repeats = page.distinct().orElse(0) < rows - page.nulls().orElse(0);
    return new ColumnPage(
        page.name(),
        page.type(),
        page.nulls(),
        page.distinct(),
        page.approximate(),
        page.least(),
        page.greatest(),
        page.quantiles(),
        page.mean(),
        Kinds.measured(column) ? bars(column) : List.of(),
        repeats && Kinds.comparable(column) ? top(column) : List.of());
  }

  private List<Long> bars(Column column) {
    String x = Kinds.number(column);
    String inner =
        "(SELECT "
            + x
            + " AS x FROM "
            + table.name().sql()
            + " WHERE "
            + Kinds.finite(column)
            + ") AS v";
    String edges = "(SELECT min(x) AS lo, max(x) AS hi FROM " + inner + ") AS e";
    String bar =
        "least(" + (BARS - 1) + ", CAST(floor(" + BARS + " * ((x - lo) / (hi - lo))) AS INTEGER))";
    SqlText query =
        new SqlText(
            "SELECT "
                + bar
                + " AS bar, count(*) AS n FROM "
                + inner
                + " CROSS JOIN "
                + edges
                + " WHERE hi > lo GROUP BY bar");
    Long[] bars = new Long[BARS];
    Arrays.fill(bars, 0L);
    Optional<ResultTable> table = probe.ask(query).table();
    table.ifPresent(
        it ->
            it.rows()
                .forEach(
                    row -> {
                      Figures figures = new Figures(row);
                      bars[(int) figures.count(0)] = figures.count(1);
                    }));
    return table.filter(it -> !it.rows().isEmpty()).isPresent() ? List.of(bars) : List.of();
  }

  private List<ColumnPage.ValueCount> top(Column column) {
    String name = sql(column);
    SqlText query =
        new SqlText(
            "SELECT "
                + name
                + " AS v, count(*) AS n FROM "
                + table.name().sql()
                + " WHERE "
                + name
                + " IS NOT NULL GROUP BY "
                + name
                + " ORDER BY n DESC, v LIMIT "
                + TOP);
    return probe.ask(query).table().stream()
        .flatMap(it -> it.rows().stream())
        .map(row -> new ColumnPage.ValueCount(row.get(0), new Figures(row).count(1)))
        .toList();
  }
}

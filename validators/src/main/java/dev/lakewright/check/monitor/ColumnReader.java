package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import dev.lakewright.core.monitor.StepRun;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Learns what the columns of an output are like. For one thread. */
final class ColumnReader {
  private static final String DECILES = "[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]";
  private static final int MOST_CATEGORIES = 20;
  private static final int BINNED_CATEGORIES = 9;

  /** Keys, and what is nearly one, are other values in every run. */
  private static final double NEARLY_UNIQUE = 0.5;

  private final StepRun run;
  private final MeasureBoard board;
  private final long rows;

  ColumnReader(StepRun run, MeasureBoard board, long rows) {
    this.run = run;
    this.board = board;
    this.rows = rows;
  }

  List<ColumnBaseline> read() {
    List<Measure> measures = new ArrayList<>();
    run.output().columns().forEach(it -> measures.addAll(plain(it)));
    board.take(measures);
    List<ColumnBaseline> columns = new ArrayList<>();
    for (Column column : run.output().columns()) {
      List<Cell> cells = board.cells(plain(column));
      if (cells.size() == plain(column).size()) {
        columns.add(column(column, new Figures(cells)));
      }
    }
    return columns;
  }

  private Measure measure(String expression) {
    return new Measure(new Relation(run.output().from() + " AS d", Optional.empty()), expression);
  }

  private List<Measure> plain(Column column) {
    String sql = Watch.sql(column.name());
    List<Measure> measures = new ArrayList<>();
    measures.add(measure("count(" + sql + ")"));
    measures.add(measure("count(DISTINCT " + sql + ")"));
    if (column.type().kind().isNumber()) {
      measures.add(measure("count(*) FILTER (WHERE " + sql + " < 0)"));
    }
    return measures;
  }

  private ColumnBaseline column(Column column, Figures figures) {
    long filled = figures.count(0);
    long distinct = figures.count(1);
    boolean negative = column.type().kind().isNumber() && figures.count(2) > 0;
    List<Cell> top = filled == 0 ? List.of() : top(column);
    double topShare = top.isEmpty() ? 1 : share(measure(equal(column, top.get(0))), filled);
    boolean binned = distinct > 1 && distinct < NEARLY_UNIQUE * filled && isBinned(column);
    boolean few = distinct <= MOST_CATEGORIES || !column.type().kind().isNumber();
    List<Cell> edges = binned && !few ? edges(column) : List.of();
    List<Cell> categories =
        binned && few ? top.subList(0, Math.min(top.size(), BINNED_CATEGORIES)) : List.of();
    List<String> bins =
        !edges.isEmpty()
            ? Bins.ranges(column.name(), edges)
            : categories.isEmpty() ? List.of() : Bins.categories(column.name(), categories);
    return new ColumnBaseline(
        column.name(),
        column.type(),
        rows == 0 ? 0 : 1 - (double) filled / rows,
        distinct,
        topShare,
        negative,
        edges,
        categories,
        bins.stream().map(it -> share(measure(it), filled)).toList());
  }

  private static boolean isBinned(Column column) {
    return EnumSet.of(
            TypeKind.INTEGER, TypeKind.DECIMAL, TypeKind.FLOATING, TypeKind.TEXT, TypeKind.BOOLEAN)
        .contains(column.type().kind());
  }

  private static String equal(Column column, Cell value) {
    return Bins.categories(column.name(), List.of(value)).get(0);
  }

  private double share(Measure measure, long filled) {
    board.take(List.of(measure));
    List<Cell> cells = board.cells(List.of(measure));
    return cells.isEmpty() || filled == 0 ? 1 : (double) new Figures(cells).count(0) / filled;
  }

  private List<Cell> top(Column column) {
    boolean plain = isBinned(column) || column.type().kind().isTemporal();
    String sql = Watch.sql(column.name());
    SqlText query =
        new SqlText(
            "SELECT "
                + sql
                + " AS v FROM "
                + run.output().from()
                + " AS d WHERE "
                + sql
                + " IS NOT NULL GROUP BY "
                + sql
                + " ORDER BY count(*) DESC, v LIMIT "
                + MOST_CATEGORIES);
    return plain
        ? run.probe().ask(query).table().map(ResultTable::rows).orElse(List.of()).stream()
            .map(row -> row.get(0))
            .toList()
        : List.of();
  }

  private List<Cell> edges(Column column) {
    Measure deciles = measure("quantile_disc(" + Watch.sql(column.name()) + ", " + DECILES + ")");
    board.take(List.of(deciles));
    return board.cells(List.of(deciles)).stream()
        .flatMap(it -> it instanceof Cell.Many many ? many.items().stream() : Stream.empty())
        .filter(it -> !it.isNull())
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .toList();
  }
}

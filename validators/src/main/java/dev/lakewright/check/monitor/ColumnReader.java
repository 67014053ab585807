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

  /** Figures of all columns are taken together, as each query reads all rows. */
  List<ColumnBaseline> read() {
    List<Measure> measures = new ArrayList<>();
    run.output().columns().forEach(it -> measures.addAll(plain(it)));
    board.take(measures);
    List<Seen> seen = new ArrayList<>();
    for (Column column : run.output().columns()) {
      List<Cell> cells = board.cells(plain(column));
      if (cells.size() == plain(column).size()) {
        seen.add(seen(column, new Figures(cells)));
      }
    }
    board.take(seen.stream().filter(Seen::ranged).map(it -> deciles(it.column())).toList());
    List<Binned> binned = seen.stream().map(this::binned).toList();
    board.take(binned.stream().flatMap(it -> shares(it).stream()).toList());
    return binned.stream().map(this::baseline).toList();
  }

  /**
   * What plain figures show of a column.
   *
   * @param top its commonest values, the commonest first
   * @param ranged true if its values are told apart by ranges
   * @param named true if they are told apart one by one
   */
  private record Seen(
      Column column,
      long filled,
      long distinct,
      boolean negative,
      List<Cell> top,
      boolean ranged,
      boolean named) {}

  /** A column with the edges or values that part it. */
  private record Binned(Seen seen, List<Cell> edges, List<Cell> categories, List<String> bins) {}

  private Seen seen(Column column, Figures figures) {
    long filled = figures.count(0);
    long distinct = figures.count(1);
    boolean number = column.type().kind().isNumber();
    boolean binned = distinct > 1 && distinct < NEARLY_UNIQUE * filled && isBinned(column);
    boolean few = distinct <= MOST_CATEGORIES || !number;
    return new Seen(
        column,
        filled,
        distinct,
        number && figures.count(2) > 0,
        filled == 0 ? List.of() : top(column),
        binned && !few,
        binned && few);
  }

  private Binned binned(Seen it) {
    List<Cell> edges = it.ranged() ? edges(it.column()) : List.of();
    List<Cell> categories =
        it.named() ? it.top().subList(0, Math.min(it.top().size(), BINNED_CATEGORIES)) : List.of();
    String name = it.column().name();
    List<String> bins =
        !edges.isEmpty()
            ? Bins.ranges(name, edges)
            : categories.isEmpty() ? List.of() : Bins.categories(name, categories);
    return new Binned(it, edges, categories, bins);
  }

  /** The commonest value's rows, and those of each bin. */
  private List<Measure> shares(Binned it) {
    List<Measure> shares = new ArrayList<>();
    it.seen().top().stream()
        .limit(1)
        .map(value -> measure(equal(it.seen().column(), value)))
        .forEach(shares::add);
    it.bins().forEach(bin -> shares.add(measure(bin)));
    return shares;
  }

  private ColumnBaseline baseline(Binned it) {
    Seen seen = it.seen();
    List<Cell> top = seen.top();
    return new ColumnBaseline(
        seen.column().name(),
        seen.column().type(),
        rows == 0 ? 0 : 1 - (double) seen.filled() / rows,
        seen.distinct(),
        top.isEmpty() ? 1 : share(measure(equal(seen.column(), top.get(0))), seen.filled()),
        seen.negative(),
        it.edges(),
        it.categories(),
        it.bins().stream().map(bin -> share(measure(bin), seen.filled())).toList());
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

  private static boolean isBinned(Column column) {
    return EnumSet.of(
            TypeKind.INTEGER, TypeKind.DECIMAL, TypeKind.FLOATING, TypeKind.TEXT, TypeKind.BOOLEAN)
        .contains(column.type().kind());
  }

  private static String equal(Column column, Cell value) {
    return Bins.categories(column.name(), List.of(value)).get(0);
  }

  private double share(Measure measure, long filled) {
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

  private Measure deciles(Column column) {
    return measure("quantile_disc(" + Watch.sql(column.name()) + ", " + DECILES + ")");
  }

  private List<Cell> edges(Column column) {
    return board.cells(List.of(deciles(column))).stream()
        .flatMap(it -> it instanceof Cell.Many many ? many.items().stream() : Stream.empty())
        .filter(it -> !it.isNull())
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .toList();
  }
}

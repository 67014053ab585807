package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.monitor.Baseline;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import dev.lakewright.core.monitor.Baseline.Conserved;
import dev.lakewright.core.monitor.Baseline.TimeOrder;
import dev.lakewright.core.monitor.StepRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Learns what an output is like from a run that was well. For one thread. */
final class BaselineReader {
  private final StepRun run;
  private final MeasureBoard board;
  private final Relation output;

  BaselineReader(StepRun run) {
    this.run = run;
    this.board = new MeasureBoard(run.probe());
    this.output = new Relation(run.output().from() + " AS d", Optional.empty());
  }

  Optional<Baseline> read() {
    Optional<Long> rows = count(new Measure(output, "count(*)"));
    List<Long> inputs = new ArrayList<>();
    for (Dataset input : run.inputs()) {
      Relation relation = new Relation(input.from() + " AS d", Optional.empty());
      count(new Measure(relation, "count(*)")).ifPresent(inputs::add);
    }
    if (rows.isEmpty() || inputs.size() < run.inputs().size()) {
      return Optional.empty();
    }
    List<ColumnBaseline> columns = new ColumnReader(run, board, rows.get()).read();
    return Optional.of(
        new Baseline(
            rows.get(),
            inputs,
            columns,
            keys(columns, rows.get()),
            orders(columns, rows.get()),
            conserved()));
  }

  private Optional<Long> count(Measure measure) {
    board.take(List.of(measure));
    List<Cell> cells = board.cells(List.of(measure));
    return cells.isEmpty() ? Optional.empty() : Optional.of(new Figures(cells).count(0));
  }

  /** Return columns that differ in every row; of several columns where no single one does. */
  private List<List<String>> keys(List<ColumnBaseline> columns, long rows) {
    if (rows < 2) {
      return List.of();
    }
    List<ColumnBaseline> full =
        columns.stream().filter(it -> it.nullShare() == 0 && isKeyLike(it)).toList();
    List<List<String>> keys =
        new ArrayList<>(
            full.stream()
                .filter(it -> it.distinct() == rows)
                .map(it -> List.of(it.name()))
                .toList());
    return keys.isEmpty() ? pairs(full, rows) : keys;
  }

  /** Measures are different by chance, and no names. */
  private static boolean isKeyLike(ColumnBaseline column) {
    TypeKind kind = column.type().kind();
    return kind == TypeKind.INTEGER || kind == TypeKind.TEXT || kind == TypeKind.UUID;
  }

  private List<List<String>> pairs(List<ColumnBaseline> columns, long rows) {
    List<List<String>> pairs = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int k = i + 1; k < columns.size(); k++) {
        if (Math.min(columns.get(i).distinct(), columns.get(k).distinct())
                * 1.0
                * Math.max(columns.get(i).distinct(), columns.get(k).distinct())
            >= rows) {
          List<String> pair = List.of(columns.get(i).name(), columns.get(k).name());
          pairs.add(pair);
          measures.add(distinct(pair));
        }
      }
    }
    board.take(measures);
    List<List<String>> keys = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (count(measures.get(i)).equals(Optional.of(rows))) {
        keys.add(pairs.get(i));
      }
    }
    return keys.stream().limit(1).toList();
  }

  private Measure distinct(List<String> pair) {
    String list = Identifier.quote(pair.get(0)) + ", " + Identifier.quote(pair.get(1));
    String query = "SELECT DISTINCT " + list + " FROM " + run.output().from() + " AS d";
    return new Measure(Relation.of(query, ""), "count(*)");
  }

  private List<TimeOrder> orders(List<ColumnBaseline> columns, long rows) {
    List<TimeOrder> candidates = new ArrayList<>();
    for (ColumnBaseline time : columns) {
      if (time.type().kind().isTemporal() && time.distinct() > 1) {
        for (ColumnBaseline other : columns) {
          boolean key =
              other.type().kind() == TypeKind.INTEGER
                  && other.distinct() == rows
                  && other.nullShare() == 0;
          boolean earlier = other.type().kind() == time.type().kind() && !other.equals(time);
          if (key || earlier) {
            candidates.add(new TimeOrder(other.name(), time.name(), key));
          }
        }
      }
    }
    board.take(candidates.stream().map(it -> OutOfOrder.backwards(run.output(), it)).toList());
    return candidates.stream()
        .filter(it -> count(OutOfOrder.backwards(run.output(), it)).equals(Optional.of(0L)))
        .toList();
  }

  private List<Conserved> conserved() {
    List<Conserved> conserved = new ArrayList<>();
    for (Column column : run.output().columns()) {
      for (int i = 0; i < run.inputs().size(); i++) {
        boolean there =
            run.inputs()
                .get(i)
                .column(column.name())
                .filter(it -> it.type().kind().isNumber())
                .isPresent();
        if (there && column.type().kind().isNumber() && isSame(column.name(), i)) {
          conserved.add(new Conserved(column.name(), i));
          break;
        }
      }
    }
    return conserved;
  }

  private boolean isSame(String column, int input) {
    Relation before = new Relation(run.inputs().get(input).from() + " AS d", Optional.empty());
    Measure now = new Measure(output, TotalDrift.total(column));
    Measure was = new Measure(before, TotalDrift.total(column));
    board.take(List.of(now, was));
    List<Cell> cells = board.cells(List.of(now, was));
    if (cells.size() < 2) {
      return false;
    }
    Figures figures = new Figures(cells);
    Optional<BigDecimal> a = figures.number(0);
    Optional<BigDecimal> b = figures.number(1);
    return a.isPresent()
        && b.isPresent()
        && b.get().signum() != 0
        && TotalDrift.same(a.get(), b.get());
  }
}

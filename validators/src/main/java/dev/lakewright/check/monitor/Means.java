package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.monitor.StepRun;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How well a sample tells the means of its numbers. */
final class Means {
  private static final double WIDTH = 0.05;
  private static final double NORMAL = 1.96;

  private Means() {}

  /** Return true if half the 95 % interval of each mean is below 5 % of it. */
  static boolean told(StepRun sample) {
    Relation output = new Relation(sample.output().from() + " AS d", Optional.empty());
    List<List<Measure>> columns =
        sample.output().columns().stream()
            .filter(it -> it.type().kind().isNumber())
            .map(it -> "CAST(" + Watch.sql(it.name()) + " AS DOUBLE)")
            .map(
                it ->
                    List.of(
                        new Measure(output, "count(" + it + ")"),
                        new Measure(output, "avg(" + it + ")"),
                        new Measure(output, "stddev_samp(" + it + ")")))
            .toList();
    MeasureBoard board = new MeasureBoard(sample.probe());
    board.take(columns.stream().flatMap(List::stream).toList());
    return columns.stream().allMatch(it -> told(board.cells(it)));
  }

  private static boolean told(List<Cell> cells) {
    if (cells.size() < 3) {
      return false;
    }
    Figures figures = new Figures(cells);
    Optional<BigDecimal> mean = figures.number(1);
    Optional<BigDecimal> spread = figures.number(2);
    return mean.isPresent()
        && spread.isPresent()
        && NORMAL * spread.get().doubleValue() / Math.sqrt((double) figures.count(0))
            <= WIDTH * Math.abs(mean.get().doubleValue());
  }
}

package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import java.util.List;

/** A column that had many values and has one. */
record ConstantColumn() implements MonitorRule {
  @Override
  public String name() {
    return "constant-column";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    return watch.steady().stream()
        .filter(it -> it.distinct() > 1)
        .map(it -> ask(watch, it))
        .toList();
  }

  private Inquiry ask(Watch watch, ColumnBaseline column) {
    String sql = Watch.sql(column.name());
    return new Inquiry.Measured(
        List.of(watch.measure("count(" + sql + ")"), watch.measure("count(DISTINCT " + sql + ")")),
        figures -> {
          long filled = figures.count(0);
          boolean constant = figures.count(1) == 1 && Chance.rulesOut(column.topShare(), filled);
          return constant
              ? Inquiry.found(
                  Finding.of(
                          name(),
                          Verdict.WRONG,
                          "all "
                              + filled
                              + " values of "
                              + column.name()
                              + " are the same, where there were "
                              + column.distinct()
                              + " different ones")
                      .withFigures(Figure.of("values", filled)))
              : Inquiry.nothing();
        });
  }
}

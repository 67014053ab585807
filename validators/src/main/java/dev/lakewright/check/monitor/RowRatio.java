package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * Rows against the first input's, as they were: three times as many are an explosion, fewer than
 * half a loss.
 */
record RowRatio(boolean explosion) implements MonitorRule {
  private static final double MANY = 3;
  private static final double FEW = 0.5;

  @Override
  public String name() {
    return explosion ? "row-explosion" : "row-loss";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    if (watch.run().inputs().isEmpty() || watch.baseline().inputRows().isEmpty()) {
      return List.of();
    }
    long before = watch.baseline().inputRows().get(0);
    if (before == 0) {
      return List.of();
    }
    double ratio = (double) watch.baseline().rows() / before;
    List<Measure> measures =
        List.of(watch.measure("count(*)"), new Measure(watch.input(0), "count(*)"));
    return List.of(
        new Inquiry.Measured(
            measures, figures -> judge(ratio, figures.count(0), figures.count(1))));
  }

  private Inquiry judge(double ratio, long rows, long input) {
    double expected = ratio * input;
    double chance = Chance.ofCount(expected);
    boolean wrong =
        explosion
            ? rows > MANY * expected + chance
            : rows < FEW * expected - (ratio == 1 ? 0 : chance) && expected >= 1;
    String sentence =
        String.format(
            Locale.ROOT,
            "%d rows out of %d, where about %.0f were to be expected",
            rows,
            input,
            expected);
    return wrong
        ? Inquiry.found(
            Finding.of(name(), Verdict.WRONG, sentence)
                .withFigures(Figure.of("rows", rows), Figure.of("input", input)))
        : Inquiry.nothing();
  }
}

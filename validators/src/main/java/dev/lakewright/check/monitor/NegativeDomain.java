package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import java.util.List;

/** Numbers below zero in a column that had none. */
record NegativeDomain() implements MonitorRule {
  /** Fewer rows say little of what can be. */
  private static final long LEAST_SEEN = 50;

  @Override
  public String name() {
    return "negative-domain";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    return watch.steady().stream()
        .filter(it -> it.type().kind().isNumber() && !it.negative())
        .filter(it -> watch.baseline().rows() * (1 - it.nullShare()) >= LEAST_SEEN)
        .map(it -> ask(watch, it))
        .toList();
  }

  private Inquiry ask(Watch watch, ColumnBaseline column) {
    String below = Watch.sql(column.name()) + " < 0";
    return new Inquiry.Measured(
        List.of(watch.measure("count(*) FILTER (WHERE " + below + ")")),
        figures ->
            figures.count(0) == 0
                ? Inquiry.nothing()
                : Inquiry.found(
                    Finding.of(
                            name(),
                            Verdict.WRONG,
                            figures.count(0)
                                + " values of "
                                + column.name()
                                + " are below 0, where none was")
                        .withFigures(Figure.of("negatives", figures.count(0)))
                        .withEvidence(watch.rows(below))));
  }
}

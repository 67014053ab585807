package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import java.util.List;

/** A column that lacks values in ten points more of the rows than it did. */
record NullJump() implements MonitorRule {
  private static final double JUMP = 0.10;

  @Override
  public String name() {
    return "null-jump";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    return watch.steady().stream().map(it -> ask(watch, it)).toList();
  }

  private Inquiry ask(Watch watch, ColumnBaseline column) {
    String empty = Watch.sql(column.name()) + " IS NULL";
    return new Inquiry.Measured(
        List.of(watch.measure("count(*)"), watch.measure("count(*) FILTER (WHERE " + empty + ")")),
        figures -> {
          long rows = figures.count(0);
          long nulls = figures.count(1);
          double most =
              column.nullShare() + Math.max(JUMP, Chance.ofShare(column.nullShare(), rows));
          if (rows == 0 || (double) nulls / rows <= most) {
            return Inquiry.nothing();
          }
          String sentence =
              nulls
                  + " of "
                  + rows
                  + " rows have no value in "
                  + column.name()
                  + ", where "
                  + Math.round(100 * column.nullShare())
                  + " % had none";
          return Inquiry.found(
              Finding.of(name(), Verdict.WRONG, sentence)
                  .withFigures(Figure.of("rows", rows), Figure.of("nulls", nulls))
                  .withEvidence(watch.rows(empty)));
        });
  }
}

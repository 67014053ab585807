package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.monitor.Baseline.TimeOrder;
import java.util.List;
import java.util.Optional;

/** Time that goes backwards: along a key, or from one column to another. */
record OutOfOrder() implements MonitorRule {
  @Override
  public String name() {
    return "out-of-order";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    return watch.baseline().orders().stream()
        .filter(it -> watch.column(it.along()).isPresent())
        .filter(
            it ->
                watch.column(it.column()).filter(now -> now.type().kind().isTemporal()).isPresent())
        .map(it -> ask(watch, it))
        .toList();
  }

  /** Return the count of rows that lie before what comes first. */
  static Measure backwards(Dataset output, TimeOrder order) {
    String column = Watch.sql(order.column());
    String along = Watch.sql(order.along());
    if (!order.isKey()) {
      return new Measure(
          new Relation(output.from() + " AS d", Optional.empty()),
          "count(*) FILTER (WHERE " + column + " < " + along + ")");
    }
    String lag =
        "SELECT "
            + column
            + " AS t, lag("
            + column
            + ") OVER (ORDER BY "
            + along
            + ") AS before FROM "
            + output.from()
            + " AS d WHERE "
            + column
            + " IS NOT NULL";
    return new Measure(Relation.of(lag, ""), "count(*) FILTER (WHERE t < before)");
  }

  private Inquiry ask(Watch watch, TimeOrder order) {
    return new Inquiry.Measured(
        List.of(backwards(watch.run().output(), order)),
        figures -> {
          long rows = figures.count(0);
          String sentence =
              rows
                  + " rows have a "
                  + order.column()
                  + (order.isKey() ? " before that of the row before, by " : " before their ")
                  + order.along();
          return rows == 0
              ? Inquiry.nothing()
              : Inquiry.found(
                  Finding.of(name(), Verdict.WRONG, sentence).withFigures(Figure.of("rows", rows)));
        });
  }
}

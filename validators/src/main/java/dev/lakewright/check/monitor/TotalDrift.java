package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.monitor.Baseline.Conserved;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A total that the step used to pass on, and that it changes. */
record TotalDrift() implements MonitorRule {
  private static final double MOST = 0.001;

  @Override
  public String name() {
    return "total-drift";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    return watch.baseline().conserved().stream()
        .filter(it -> it.input() < watch.run().inputs().size())
        .filter(it -> isNumber(watch, it))
        .map(it -> ask(watch, it))
        .toList();
  }

  private static boolean isNumber(Watch watch, Conserved conserved) {
    return watch.column(conserved.column()).filter(it -> it.type().kind().isNumber()).isPresent();
  }

  static String total(String column) {
    return "sum(CAST(" + Watch.sql(column) + " AS DOUBLE))";
  }

  private Inquiry ask(Watch watch, Conserved conserved) {
    String total = total(conserved.column());
    return new Inquiry.Measured(
        List.of(watch.measure(total), new Measure(watch.input(conserved.input()), total)),
        figures -> judge(conserved.column(), figures));
  }

  private Inquiry judge(String column, Figures figures) {
    Optional<BigDecimal> now = figures.number(0);
    Optional<BigDecimal> before = figures.number(1);
    if (before.isEmpty() || (now.isPresent() && same(now.get(), before.get()))) {
      return Inquiry.nothing();
    }
    String sentence =
        "the total of "
            + column
            + " is "
            + now.map(BigDecimal::toPlainString).orElse("none")
            + ", and was "
            + before.get().toPlainString()
            + " before the step";
    return Inquiry.found(
        Finding.of(name(), Verdict.WRONG, sentence)
            .withFigures(new Figure("before", before.get())));
  }

  static boolean same(BigDecimal a, BigDecimal b) {
    double scale = Math.max(Math.abs(a.doubleValue()), Math.abs(b.doubleValue()));
    return Math.abs(a.doubleValue() - b.doubleValue()) <= MOST * scale;
  }
}

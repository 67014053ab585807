package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Values that are distributed otherwise than they were: the population stability index over the
 * baseline's bins above 0.25, or for numbers the distance of Kolmogorov and Smirnov at their edges
 * above 0.15; both more where a sample of so few rows strays that far by chance.
 */
record DistributionShift() implements MonitorRule {
  private static final double MOST_INDEX = 0.25;
  private static final double MOST_DISTANCE = 0.15;

  @Override
  public String name() {
    return "distribution-shift";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    return watch.steady().stream()
        .filter(it -> it.shares().size() > 1)
        .map(it -> ask(watch, it))
        .toList();
  }

  private Inquiry ask(Watch watch, ColumnBaseline column) {
    List<Measure> measures = Bins.of(column).stream().map(watch::measure).toList();
    return new Inquiry.Measured(measures, figures -> judge(watch, column, figures));
  }

  private Inquiry judge(Watch watch, ColumnBaseline column, Figures figures) {
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < column.shares().size(); i++) {
      counts.add(figures.count(i));
    }
    long rows = counts.stream().mapToLong(it -> it).sum();
    if (rows == 0) {
      return Inquiry.nothing();
    }
    long seen = Math.max(1, Math.round(watch.baseline().rows() * (1 - column.nullShare())));
    double effective = 1.0 / (1.0 / rows + 1.0 / seen);
    double index = index(column, counts, rows, effective);
    double mostIndex =
        Math.max(MOST_INDEX, Chance.chiSquare(column.shares().size() - 1) / effective);
    double distance = column.edges().isEmpty() ? 0 : distance(column, counts, rows);
    double mostDistance = Math.max(MOST_DISTANCE, Chance.ofDistance(Math.round(effective)));
    if (index <= mostIndex && distance <= mostDistance) {
      return Inquiry.nothing();
    }
    String sentence =
        String.format(
            Locale.ROOT,
            "%s is distributed otherwise than it was: index %.2f, distance %.2f in %d values",
            column.name(),
            index,
            distance,
            rows);
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withFigures(new Figure("psi", BigDecimal.valueOf(index))));
  }

  /** Return the index; a bin's share is never taken for less than half a row has. */
  private static double index(
      ColumnBaseline column, List<Long> counts, long rows, double effective) {
    double index = 0;
    double least = 0.5 / effective;
    for (int i = 0; i < counts.size(); i++) {
      double was = Math.max(least, column.shares().get(i));
      double is = Math.max(least, (double) counts.get(i) / rows);
      index += (is - was) * Math.log(is / was);
    }
    return index;
  }

  private static double distance(ColumnBaseline column, List<Long> counts, long rows) {
    double was = 0;
    double is = 0;
    double most = 0;
    for (int i = 0; i < counts.size(); i++) {
      was += column.shares().get(i);
      is += (double) counts.get(i) / rows;
      most = Math.max(most, Math.abs(was - is));
    }
    return most;
  }
}

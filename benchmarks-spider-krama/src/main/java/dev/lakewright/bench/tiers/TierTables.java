package dev.lakewright.bench.tiers;

import dev.lakewright.bench.score.Auc;
import dev.lakewright.bench.score.Interval;
import dev.lakewright.bench.spider.Hardness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each row answers and costs. TEP is EllieSQL's: the relative gain in EX over the plain prompt
 * by the relative gain in tokens; undefined where the tokens are the same.
 */
final class TierTables {
  private static final int BINS = 5;

  private final Map<TierRow, List<TierTrial>> byRow;

  /** Figures of one row. */
  record Sum(double ex, double valid, double in, double out, double seconds, int n) {
    double tokens() {
      return in + out;
    }
  }

  TierTables(List<TierTrial> trials) {
    this.byRow =
        trials.stream()
            .collect(
                Collectors.groupingBy(TierTrial::row, LinkedHashMap::new, Collectors.toList()));
  }

  Sum sum(TierRow row) {
    List<TierTrial> of = byRow.getOrDefault(row, List.of());
    return new Sum(
        of.stream().filter(TierTrial::right).count() / (double) of.size(),
        of.stream().filter(TierTrial::valid).count() / (double) of.size(),
        of.stream().mapToLong(TierTrial::tokensIn).average().orElse(0),
        of.stream().mapToLong(TierTrial::tokensOut).average().orElse(0),
        of.stream().mapToDouble(TierTrial::seconds).average().orElse(0),
        of.size());
  }

  private double tep(TierRow row) {
    return tep(sum(row), sum(TierRow.PLAIN));
  }

  static double tep(Sum of, Sum base) {
    double ex = (of.ex() - base.ex()) / base.ex();
    double tokens = (of.tokens() - base.tokens()) / base.tokens();
    return tokens == 0 ? Double.NaN : ex / tokens;
  }

  /** Return the figures, by row. */
  Map<String, Double> figures(String prefix) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (TierRow row : byRow.keySet()) {
      Sum sum = sum(row);
      String name = prefix + Character.toUpperCase(row.key().charAt(0)) + row.key().substring(1);
      figures.put(name + "Ex", sum.ex());
      figures.put(name + "Valid", sum.valid());
      figures.put(name + "Tokens", sum.tokens());
    }
    Sum cascade = sum(TierRow.CASCADE);
    Sum advanced = sum(TierRow.ADVANCED);
    double best =
        List.of(TierRow.PARSER, TierRow.SMALL, TierRow.INTERMEDIATE, TierRow.ADVANCED).stream()
            .mapToDouble(it -> sum(it).ex())
            .max()
            .orElse(Double.NaN);
    figures.put(prefix + "CascadeOverBest", cascade.ex() - best);
    figures.put(prefix + "CascadeSaving", 1 - cascade.tokens() / advanced.tokens());
    figures.put(prefix + "CascadeEfficiency", efficiency(cascade) / efficiency(advanced));
    figures.put(prefix + "SmallOverPlain", sum(TierRow.SMALL).ex() - sum(TierRow.PLAIN).ex());
    figures.put(prefix + "SmallTokens", sum(TierRow.SMALL).tokens() / sum(TierRow.PLAIN).tokens());
    figures.put(prefix + "CascadeAuc", auc(TierRow.CASCADE));
    return figures;
  }

  /** Right answers a token: what TEP becomes with a base that answers nothing for nothing. */
  private static double efficiency(Sum of) {
    return of.ex() / of.tokens();
  }

  private double auc(TierRow row) {
    return Auc.of(
        byRow.getOrDefault(row, List.of()).stream()
            .map(it -> new Auc.Scored(it.confidence(), it.right()))
            .toList());
  }

  String render() {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "| row | EX | 95 % | over plain | easy | medium | hard | extra | runs | by a model | tokens in | out | s | TEP |");
    line(out, "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (TierRow row : byRow.keySet()) {
      line(out, row(row));
    }
    out.append("\nConfidence of the cascade, AUC ");
    out.append(String.format(Locale.ROOT, "%.3f%n%n", auc(TierRow.CASCADE)));
    line(out, "| confidence | answers | right |");
    line(out, "|---|---|---|");
    reliability().forEach(it -> line(out, it));
    return out.toString();
  }

  private String row(TierRow row) {
    List<TierTrial> of = byRow.getOrDefault(row, List.of());
    Sum sum = sum(row);
    int right = (int) of.stream().filter(TierTrial::right).count();
    Interval interval = Interval.wilson(right, of.size());
    StringBuilder line = new StringBuilder("| " + row.word());
    line.append(String.format(Locale.ROOT, " | %d of %d (%.1f)", right, of.size(), 100 * sum.ex()));
    line.append(
        String.format(Locale.ROOT, " | %.1f–%.1f", 100 * interval.low(), 100 * interval.high()));
    line.append(" | ").append(overPlain(row, of));
    for (Hardness hardness : Hardness.values()) {
      long all = of.stream().filter(it -> it.hardness() == hardness).count();
      long good = of.stream().filter(it -> it.hardness() == hardness && it.right()).count();
      line.append(" | ").append(good).append('/').append(all);
    }
    line.append(
        String.format(
            Locale.ROOT,
            " | %.1f %% | %.1f %% | %.0f | %.0f | %.1f | %s |",
            100 * sum.valid(),
            100 * of.stream().filter(TierTrial::isOwn).count() / (double) of.size(),
            sum.in(),
            sum.out(),
            sum.seconds(),
            row == TierRow.PLAIN ? "–" : String.format(Locale.ROOT, "%.3f", tep(row))));
    return line.toString();
  }

  /** By how many points the row exceeds the plain prompt on the same questions. */
  private String overPlain(TierRow row, List<TierTrial> of) {
    Map<Integer, Boolean> plain =
        byRow.getOrDefault(TierRow.PLAIN, List.of()).stream()
            .collect(Collectors.toMap(it -> it.question().index(), TierTrial::right));
    if (row == TierRow.PLAIN || plain.size() != of.size()) {
      return "–";
    }
    List<TierTrial> changed =
        of.stream()
            .filter(it -> plain.getOrDefault(it.question().index(), false) != it.right())
            .toList();
    int gained = (int) changed.stream().filter(TierTrial::right).count();
    Interval interval = Interval.paired(gained, changed.size() - gained, of.size());
    return String.format(
        Locale.ROOT,
        "%+.1f (%+.1f to %+.1f)",
        100 * interval.share(),
        100 * interval.low(),
        100 * interval.high());
  }

  private List<String> reliability() {
    List<TierTrial> of = byRow.getOrDefault(TierRow.CASCADE, List.of());
    List<String> lines = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double low = bin / (double) BINS;
      double high = (bin + 1) / (double) BINS;
      boolean last = bin == BINS - 1;
      List<TierTrial> within =
          of.stream()
              .filter(it -> it.confidence() >= low && (last || it.confidence() < high))
              .toList();
      long right = within.stream().filter(TierTrial::right).count();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %.1f–%.1f | %d | %s |",
              low,
              high,
              within.size(),
              within.isEmpty()
                  ? "–"
                  : String.format(Locale.ROOT, "%.0f %%", 100.0 * right / within.size())));
    }
    return lines;
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }

  /** Return the points of the plot: tokens and EX of each row. */
  Map<String, ParetoPlot.Point> points() {
    Map<String, ParetoPlot.Point> points = new LinkedHashMap<>();
    for (TierRow row : byRow.keySet()) {
      points.put(row.word(), new ParetoPlot.Point(sum(row).tokens(), 100 * sum(row).ex()));
    }
    return points;
  }
}

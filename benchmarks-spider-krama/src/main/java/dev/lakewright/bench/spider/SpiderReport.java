package dev.lakewright.bench.spider;

import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.score.Interval;
import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.bench.score.RiskCoverage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns verdicts into a report. */
public final class SpiderReport {
  private static final List<Double> CURVE = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

  private SpiderReport() {}

  /**
   * Make the report.
   *
   * @param threshold the product's own least confidence, which the headline figures are for
   */
  public static Report of(
      String suite,
      List<QuestionVerdict> verdicts,
      double threshold,
      String date,
      String commit,
      Map<String, String> settings) {
    SpiderFigures product = new SpiderFigures(verdicts, threshold);
    SpiderFigures forced = new SpiderFigures(verdicts, 0);
    Map<String, Double> figures = figures(product, forced);
    return new Report(
        suite,
        date,
        commit,
        settings,
        figures,
        Gate.of(suite).stream().map(gate -> gate.check(figures)).toList(),
        tables(product, forced),
        verdicts.stream().map(SpiderReport::question).toList());
  }

  private static Map<String, Double> figures(SpiderFigures product, SpiderFigures forced) {
    Map<String, Double> figures = new LinkedHashMap<>();
    Percentiles times = product.milliseconds();
    figures.put("n", (double) product.verdicts().size());
    figures.put("ex", product.ex().share());
    figures.put("exLow", product.ex().low());
    figures.put("exHigh", product.ex().high());
    figures.put("coverage", product.coverage().share());
    figures.put("precision", product.precision().share());
    figures.put("exForced", forced.ex().share());
    figures.put("areaUnderRiskCoverage", forced.curve().area());
    figures.put("p50Millis", times.at(50));
    figures.put("p95Millis", times.at(95));
    figures.put("tokens", 0.0);
    return figures;
  }

  private static Map<String, Object> question(QuestionVerdict it) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", it.question().index());
    record.put("database", it.question().database());
    record.put("question", it.question().text());
    record.put("reading", it.reading());
    record.put("sql", it.sql());
    record.put("gold", it.question().gold());
    record.put("verdict", it.verdict());
    record.put(
        "errorClass",
        it.right() ? "" : it.shape() + (it.detail().isEmpty() ? "" : ": ") + it.detail());
    record.put("confidence", it.confidence());
    record.put("milliseconds", it.milliseconds());
    return record;
  }

  private static String tables(SpiderFigures product, SpiderFigures forced) {
    StringBuilder out = new StringBuilder();
    out.append("| | EX | 95 % | answered | precision |\n|---|---|---|---|---|\n");
    out.append(line("at the product's threshold " + product.threshold(), product));
    out.append(line("when made to answer", forced));
    out.append("\n| gold needs | n | answered | right |\n|---|---|---|---|\n");
    product
        .byShape()
        .forEach(
            (shape, n) ->
                out.append(
                    String.format("| %s | %d | %d | %d |%n", shape, n.get(0), n.get(1), n.get(2))));
    out.append("\n| coverage at least | risk | threshold |\n|---|---|---|\n");
    CURVE.forEach(coverage -> out.append(curve(forced.curve(), coverage)));
    Percentiles times = product.milliseconds();
    out.append(
        String.format(
            Locale.ROOT, "%nwarm ask: p50 %.1f ms, p95 %.1f ms%n", times.at(50), times.at(95)));
    return out.toString();
  }

  private static String line(String name, SpiderFigures figures) {
    Interval ex = figures.ex();
    return String.format(
        Locale.ROOT,
        "| %s | %.1f %% | %.1f–%.1f | %.1f %% | %.1f %% |%n",
        name,
        100 * ex.share(),
        100 * ex.low(),
        100 * ex.high(),
        100 * figures.coverage().share(),
        100 * figures.precision().share());
  }

  private static String curve(RiskCoverage curve, double coverage) {
    return curve.points().stream()
        .filter(point -> point.coverage() >= coverage)
        .findFirst()
        .map(
            point ->
                String.format(
                    Locale.ROOT,
                    "| %.0f %% | %.1f %% | %.3f |%n",
                    100 * point.coverage(),
                    100 * point.risk(),
                    point.threshold()))
        .orElse("");
  }
}

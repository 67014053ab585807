package dev.lakewright.bench.spider;

import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.score.Percentiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns an outcome into a report. */
public final class SpiderReport {
  private SpiderReport() {}

  /** Make the report, with the gates of the suite held against its figures. */
  public static Report of(
      String suite,
      SpiderOutcome outcome,
      String date,
      String commit,
      Map<String, String> settings) {
    Map<String, Double> figures = figures(outcome);
    return new Report(
        suite,
        date,
        commit,
        settings,
        figures,
        Gate.of(suite).stream().map(gate -> gate.check(figures)).toList(),
        new SpiderTables(outcome).all(),
        outcome.verdicts().stream().map(it -> question(it, outcome)).toList());
  }

  private static Map<String, Double> figures(SpiderOutcome outcome) {
    Map<String, Double> figures = new LinkedHashMap<>();
    SpiderFigures product = outcome.product();
    Percentiles times = product.milliseconds();
    figures.put("n", (double) outcome.verdicts().size());
    figures.put("ex", product.ex().share());
    figures.put("exLow", product.ex().low());
    figures.put("exHigh", product.ex().high());
    figures.put("coverage", product.coverage().share());
    figures.put("precision", product.precision().share());
    figures.put("exForced", outcome.forced().ex().share());
    figures.put("exForcedLow", outcome.forced().ex().low());
    figures.put("exForcedHigh", outcome.forced().ex().high());
    figures.put("areaUnderRiskCoverage", outcome.forced().curve().area());
    figures.put("p50Millis", times.at(50));
    figures.put("p95Millis", times.at(95));
    figures.put("tokens", 0.0);
    at("90", outcome.views().sure(), outcome.sure(), figures);
    at("95", outcome.views().surest(), outcome.surest(), figures);
    figures.putAll(outcome.views().figures());
    return figures;
  }

  private static void at(
      String name, double threshold, SpiderFigures there, Map<String, Double> figures) {
    figures.put("threshold" + name, threshold);
    figures.put("coverage" + name, there.coverage().share());
    figures.put("precision" + name, there.precision().share());
    figures.put("precision" + name + "Low", there.precision().low());
    figures.put("precision" + name + "High", there.precision().high());
    figures.put("precision" + name + "Found", there.precisionWhereGoldFinds().share());
  }

  private static Map<String, Object> question(QuestionVerdict it, SpiderOutcome outcome) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", it.question().index());
    record.put("database", it.question().database());
    record.put("question", it.question().text());
    record.put("reading", it.reading());
    record.put("sql", it.sql());
    record.put("gold", it.question().gold());
    record.put("hardness", Hardness.of(it.question().gold()).word());
    record.put("shape", it.shape());
    record.put("verdict", it.verdict());
    record.put("errorClass", outcome.mistake(it));
    record.put("detail", it.detail());
    record.put("goldFindsNothing", it.goldFindsNothing());
    record.put("confidence", it.confidence());
    record.put("milliseconds", it.milliseconds());
    return record;
  }
}

package dev.lakewright.bench.spider;

import dev.lakewright.bench.score.Interval;
import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.bench.score.RiskCoverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Renders an outcome for people, in Markdown. */
record SpiderTables(SpiderOutcome outcome) {
  private static final List<Double> CURVE = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

  String all() {
    return headline()
        + parser()
        + groups("hardness", SpiderTables::hardness)
        + groups("gold needs", QuestionVerdict::shape)
        + groups("database", it -> it.question().database())
        + mistakes()
        + curve()
        + times();
  }

  private static String hardness(QuestionVerdict it) {
    Hardness hardness = Hardness.of(it.question().gold());
    return hardness.step() + " " + hardness.word();
  }

  private String headline() {
    return "| | EX | 95 % | answered | precision |\n|---|---|---|---|---|\n"
        + line("at the product's threshold " + outcome.threshold(), outcome.product())
        + line("when made to answer", outcome.forced())
        + line("at the 90 % threshold of training " + level(outcome.views().sure()), outcome.sure())
        + line(
            "at the 95 % threshold of training " + level(outcome.views().surest()),
            outcome.surest());
  }

  private static String level(double threshold) {
    return String.format(Locale.ROOT, "%.3f", threshold);
  }

  private static String line(String name, SpiderFigures figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f %% | %.1f %% |%n",
        name,
        interval(figures.ex()),
        100 * figures.coverage().share(),
        100 * figures.precision().share());
  }

  private static String interval(Interval it) {
    return String.format(
        Locale.ROOT, "%.1f %% | %.1f–%.1f", 100 * it.share(), 100 * it.low(), 100 * it.high());
  }

  private String parser() {
    ParserViews views = outcome.views();
    Map<String, Double> figures = views.figures();
    return "\n| the parser alone | share | 95 % |\n|---|---|---|\n"
        + "| some candidate is right | "
        + interval(views.oracle())
        + " |\n"
        + "| all gold columns linked | "
        + interval(views.linkRecall())
        + " |\n"
        + "| answered on a wrong database | "
        + interval(views.wrongDatabase())
        + " |\n"
        + String.format(
            Locale.ROOT,
            "%nOf all gold columns %.1f %% are found, %.1f %% have five others before them, of"
                + " %.1f %% no word speaks.%n",
            100 * figures.getOrDefault("linkColumnsFound", 0.0),
            100 * figures.getOrDefault("linkColumnsBeyondFive", 0.0),
            100 * figures.getOrDefault("linkColumnsUnspoken", 0.0));
  }

  private String groups(String name, Function<QuestionVerdict, String> group) {
    Map<String, List<QuestionVerdict>> byGroup = new TreeMap<>();
    for (QuestionVerdict it : outcome.verdicts()) {
      byGroup.computeIfAbsent(group.apply(it), key -> new ArrayList<>()).add(it);
    }
    StringBuilder out = new StringBuilder();
    out.append("\n| ").append(name);
    out.append(" | n | EX made to answer | 95 % | answered at 90 % | precision there |\n");
    out.append("|---|---|---|---|---|---|\n");
    byGroup.forEach((key, verdicts) -> out.append(group(key, verdicts)));
    return out.toString();
  }

  private String group(String name, List<QuestionVerdict> verdicts) {
    SpiderFigures sure = new SpiderFigures(verdicts, outcome.views().sure());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.1f %% | %.1f %% |%n",
        name,
        verdicts.size(),
        interval(new SpiderFigures(verdicts, 0).ex()),
        100 * sure.coverage().share(),
        100 * sure.precision().share());
  }

  private String mistakes() {
    Map<String, Integer> counts = new TreeMap<>();
    outcome.verdicts().stream()
        .map(outcome::mistake)
        .filter(it -> !it.isEmpty())
        .forEach(it -> counts.merge(it, 1, Integer::sum));
    StringBuilder out = new StringBuilder("\n| error class | n |\n|---|---|\n");
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            it ->
                out.append("| ")
                    .append(it.getKey())
                    .append(" | ")
                    .append(it.getValue())
                    .append(" |\n"));
    return out.toString();
  }

  private String curve() {
    StringBuilder out =
        new StringBuilder("\n| coverage at least | risk | threshold |\n|---|---|---|\n");
    RiskCoverage curve = outcome.forced().curve();
    CURVE.forEach(coverage -> out.append(point(curve, coverage)));
    return out.toString();
  }

  private static String point(RiskCoverage curve, double coverage) {
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

  private String times() {
    Percentiles ask = outcome.product().milliseconds();
    Percentiles parse = outcome.views().milliseconds();
    return String.format(
        Locale.ROOT,
        "%nwarm ask: p50 %.1f ms, p95 %.1f ms; the parser alone: p50 %.1f ms, p95 %.1f ms%n",
        ask.at(50),
        ask.at(95),
        parse.at(50),
        parse.at(95));
  }
}

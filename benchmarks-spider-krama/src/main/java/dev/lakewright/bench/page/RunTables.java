package dev.lakewright.bench.page;

import dev.lakewright.bench.page.RunFile.Asked;
import dev.lakewright.bench.score.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Renders a run for the parser's page, in Markdown. */
record RunTables(RunFile run) {
  private static final int WORST = 5;

  /** One line of the table of figures. */
  private record Line(String words, String figure, String floor, String goal, boolean share) {}

  private static final List<Line> LINES =
      List.of(
          new Line("EX when made to answer", "exForced", "55 %", "68 %", true),
          new Line("answered at the 90 % threshold", "coverage90", "25 %", "50 %", true),
          new Line("precision there", "precision90", "", "", true),
          new Line("the same where gold finds rows", "precision90Found", "", "", true),
          new Line("answered at the 95 % threshold", "coverage95", "10 %", "30 %", true),
          new Line("precision there", "precision95", "", "", true),
          new Line("the same where gold finds rows", "precision95Found", "", "", true),
          new Line("some candidate is right", "oracle", "75 %", "88 %", true),
          new Line("all gold columns linked", "linkRecall", "90 %", "96 %", true),
          new Line("answered on a wrong database, at most", "wrongDatabase", "5 %", "2 %", true),
          new Line("parser alone, p50, at most", "parserP50Millis", "30 ms", "10 ms", false),
          new Line("parser alone, p95, at most", "parserP95Millis", "100 ms", "40 ms", false));

  String title() {
    return String.format(
        Locale.ROOT,
        "`bench %s` of %s, commit %s, n = %.0f",
        run.suite().replace('-', ' '),
        run.date(),
        run.commit(),
        run.figure("n"));
  }

  String figures() {
    StringBuilder out =
        new StringBuilder("| figure | measured | floor | goal |\n|---|---|---|---|\n");
    for (Line line : LINES) {
      double value = run.figure(line.figure());
      String measured =
          String.format(
              Locale.ROOT,
              line.share() ? "%.1f %%" : "%.1f ms",
              line.share() ? 100 * value : value);
      out.append(
          String.format(
              "| %s | %s | %s | %s |%n", line.words(), measured, line.floor(), line.goal()));
    }
    return out.toString();
  }

  String hardness() {
    StringBuilder out = new StringBuilder("| hardness | n | right | 95 % |\n|---|---|---|---|\n");
    Map<String, List<Asked>> groups = run.by(Asked::hardness);
    for (String name : List.of("easy", "medium", "hard", "extra")) {
      List<Asked> group = groups.getOrDefault(name, List.of());
      out.append("| ").append(name).append(" | ").append(group.size());
      out.append(" | ").append(share(group)).append(" |\n");
    }
    return out.toString();
  }

  String mistakes() {
    StringBuilder out = new StringBuilder("| error class | n |\n|---|---|\n");
    sorted(mistakes(run.questions()))
        .forEach(it -> out.append(String.format("| %s | %d |%n", it.getKey(), it.getValue())));
    return out.toString();
  }

  String worst() {
    StringBuilder out = new StringBuilder("| database | n | right | 95 % | mostly for |\n");
    out.append("|---|---|---|---|---|\n");
    run.by(Asked::database).entrySet().stream()
        .sorted(Comparator.comparingDouble(it -> interval(it.getValue()).share()))
        .limit(WORST)
        .forEach(
            it ->
                out.append(
                    String.format(
                        "| %s | %d | %s | %s |%n",
                        it.getKey(),
                        it.getValue().size(),
                        share(it.getValue()),
                        reason(it.getValue()))));
    return out.toString();
  }

  private static String reason(List<Asked> group) {
    return sorted(mistakes(group)).stream()
        .findFirst()
        .map(it -> it.getKey() + " (" + it.getValue() + ")")
        .orElse("no errors");
  }

  private static Map<String, Integer> mistakes(List<Asked> group) {
    Map<String, Integer> counts = new TreeMap<>();
    group.stream()
        .filter(it -> !it.right())
        .forEach(it -> counts.merge(it.errorClass(), 1, Integer::sum));
    return counts;
  }

  private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    return entries;
  }

  private static Interval interval(List<Asked> group) {
    return Interval.wilson((int) group.stream().filter(Asked::right).count(), group.size());
  }

  private static String share(List<Asked> group) {
    Interval it = interval(group);
    return String.format(
        Locale.ROOT, "%.1f %% | %.1f–%.1f", 100 * it.share(), 100 * it.low(), 100 * it.high());
  }
}

package dev.lakewright.bench.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every set of failures of each graph, and random sequences of failures. */
final class ChaosTable {
  private static final int RUNS = 10_000;
  private static final long SEED = 7;

  private ChaosTable() {}

  static Findings findings(List<Scenario> scenarios) {
    Map<String, Double> figures = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder();
    table.append(
        """
        ## Failures in full
        | what | runs | not the best way | found by the audit |
        |---|---|---|---|
        """);
    Map<String, Scenario> graphs = new LinkedHashMap<>();
    scenarios.forEach(it -> graphs.putIfAbsent(it.domain(), it));
    int wrong = 0;
    int silent = 0;
    for (Scenario graph : graphs.values()) {
      Subsets.Count count = Subsets.count(graph);
      wrong += count.wrong();
      silent += count.silent();
      row(
          table,
          "all failure sets, " + graph.domain(),
          count.sets(),
          count.wrong(),
          count.silent());
    }
    figures.put("subsetsWrong", (double) wrong);
    figures.put("subsetsSilent", (double) silent);
    Chaos.Count chaos = new Chaos(scenarios, SEED).run(RUNS);
    figures.put("chaosRuns", (double) chaos.runs());
    figures.put("chaosSilent", (double) chaos.found());
    figures.put("chaosReached", (double) chaos.reached());
    row(table, "chaos, " + chaos.reached() + " reach the goal", chaos.runs(), 0, chaos.found());
    return new Findings(figures, table.toString());
  }

  private static void row(StringBuilder table, String what, int runs, int wrong, int silent) {
    String worse = what.startsWith("chaos") ? "–" : Integer.toString(wrong);
    table.append(String.format(Locale.ROOT, "| %s | %d | %s | %d |%n", what, runs, worse, silent));
  }
}

package dev.lakewright.bench.monitor;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.check.monitor.ProgressiveValidation;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the monitors saw of corrupted and of clean runs. */
final class MonitorCounts {
  private final Map<Corruption, List<Run>> runs = new EnumMap<>(Corruption.class);
  private final List<String> falseAlarms = new ArrayList<>();
  private int impossible;
  private int unchecked;

  /** One run: whether an alarm was raised, by the right monitor, and after which share of rows. */
  private record Run(boolean alarm, boolean named, double share) {}

  void impossible(Corruption corruption, String lake) {
    impossible++;
    falseAlarms.add(lake + " has nothing for " + corruption.monitor());
  }

  void add(
      Corruption corruption, String lake, ProgressiveValidation.Outcome outcome, long rowsOfAll) {
    boolean named =
        outcome.findings().stream()
            .anyMatch(it -> grave(it) && it.check().equals(corruption.monitor()));
    unchecked +=
        outcome.findings().stream().anyMatch(it -> it.verdict() == Verdict.UNCHECKED) ? 1 : 0;
    runs.computeIfAbsent(corruption, key -> new ArrayList<>())
        .add(new Run(outcome.alarms(), named, (double) outcome.rows() / rowsOfAll));
    if (corruption == Corruption.NONE && outcome.alarms()) {
      outcome.findings().stream()
          .filter(MonitorCounts::grave)
          .forEach(it -> falseAlarms.add(lake + ": " + it.sentence()));
    }
  }

  private static boolean grave(Finding finding) {
    return finding.verdict().compareTo(Verdict.NOTE) > 0;
  }

  Findings findings() {
    StringBuilder text =
        new StringBuilder(
            "## Monitors of steps\n\n| corruption | n | seen | by its own monitor | rows before, of"
                + " all |\n|---|---|---|---|---|\n");
    double named = 0;
    double all = 0;
    double worst = 0;
    for (Corruption kind : MonitorTrial.kinds()) {
      List<Run> some = runs.getOrDefault(kind, List.of());
      double seen = some.stream().filter(Run::alarm).count();
      double own = some.stream().filter(Run::named).count();
      double share = some.stream().filter(Run::named).mapToDouble(Run::share).average().orElse(1);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.0f | %.0f | %.2f %% |%n",
              kind.monitor(),
              some.size(),
              seen,
              own,
              100 * share));
      named += own;
      all += some.size();
      worst = Math.max(worst, share);
    }
    List<Run> clean = runs.getOrDefault(Corruption.NONE, List.of());
    double alarms = clean.stream().filter(Run::alarm).count();
    text.append(
        String.format(
            Locale.ROOT,
            "%nFalse alarms: %.0f of %d clean runs. Runs of which something could not be told: %d."
                + " No model is called.%n%n",
            alarms,
            clean.size(),
            unchecked));
    falseAlarms.stream()
        .distinct()
        .limit(10)
        .forEach(it -> text.append("- ").append(it).append('\n'));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("monitorRuns", all);
    figures.put("monitorRecall", all == 0 ? 0 : named / all);
    figures.put("monitorRowsBefore", worst);
    figures.put("monitorClean", (double) clean.size());
    figures.put("monitorFalse", clean.isEmpty() ? 1 : alarms / clean.size());
    figures.put("monitorImpossible", (double) impossible);
    return new Findings(figures, text.append('\n').toString());
  }
}

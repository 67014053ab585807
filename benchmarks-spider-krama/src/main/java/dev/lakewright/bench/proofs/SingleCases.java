package dev.lakewright.bench.proofs;

import dev.lakewright.bench.proofs.mutate.Mutator;
import dev.lakewright.bench.proofs.mutate.Mutators;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Doubts of right statements, and mistakes that nobody noticed, one by one. */
final class SingleCases {
  private static final int SHOWN = 100;

  private final List<Trial> trials;

  SingleCases(List<Trial> trials) {
    this.trials = List.copyOf(trials);
  }

  String text() {
    Map<String, Integer> open = new TreeMap<>();
    Map<String, Integer> confirmed = new TreeMap<>();
    StringBuilder list = new StringBuilder();
    for (Trial trial : trials) {
      for (Trial.Alarm alarm : trial.alarms()) {
        (alarm.confirmed() ? confirmed : open).merge(alarm.check(), 1, Integer::sum);
        list.append(alarm.confirmed() ? "- defect: " : "- doubt: ");
        list.append(line(trial, alarm)).append('\n');
      }
    }
    return "\nDoubts on right statements by check: "
        + open
        + "\n\nConfirmed by check: "
        + confirmed
        + "\n\n"
        + list
        + missed();
  }

  private static String line(Trial trial, Trial.Alarm alarm) {
    String gold = trial.gold().replace('\n', ' ');
    return trial.source() + ": " + alarm.check() + ": " + alarm.sentence() + " | " + gold;
  }

  /** Return mutants of the visible kinds that nobody noticed. */
  private String missed() {
    Set<String> visible =
        Mutators.all().stream()
            .filter(Mutator::visible)
            .map(Mutator::kind)
            .collect(Collectors.toSet());
    return "\nNot noticed, of the kinds with a bar\n\n"
        + trials.stream()
            .flatMap(
                trial ->
                    trial.mutants().stream()
                        .filter(it -> visible.contains(it.kind()) && !it.detected())
                        .map(it -> line(trial, it)))
            .limit(SHOWN)
            .collect(Collectors.joining());
  }

  private static String line(Trial trial, Trial.Mutant mutant) {
    String sql = mutant.sql().replace('\n', ' ');
    return "- " + mutant.kind() + ": " + trial.source() + ": " + sql + "\n";
  }
}

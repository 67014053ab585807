package dev.lakewright.bench.gate;

import dev.lakewright.bench.score.Percentiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what came of the statements of one corpus. */
final class Tally {
  private final String name;
  private final List<Door.Seen> seen = new ArrayList<>();
  private final List<Double> warm = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  Tally(String name) {
    this.name = name;
  }

  /** Run the statements, then time the gate once more for each of them. */
  void take(Door door, List<String> statements) {
    for (String statement : statements) {
      Door.Seen one = door.run(statement);
      seen.add(one);
      if (!one.ran()) {
        problems.add(one.problem() + " | " + statement);
      }
    }
    statements.forEach(statement -> warm.add(door.time(statement)));
  }

  List<Door.Seen> seen() {
    return seen;
  }

  List<String> problems() {
    return problems;
  }

  double slowestMillis() {
    return seen.stream().mapToDouble(Door.Seen::millis).max().orElse(0);
  }

  double mostMegabytes() {
    return seen.stream().mapToDouble(Door.Seen::megabytes).max().orElse(0);
  }

  void figures(Map<String, Double> figures) {
    Percentiles times = new Percentiles(warm);
    figures.put(name + "Statements", (double) seen.size());
    figures.put(name + "Passed", (double) seen.stream().filter(Door.Seen::passed).count());
    figures.put(name + "Bound", (double) seen.stream().filter(Door.Seen::bound).count());
    figures.put(name + "Ran", (double) seen.stream().filter(Door.Seen::ran).count());
    figures.put(name + "P50Millis", times.at(50));
    figures.put(name + "P95Millis", times.at(95));
  }

  String row(Map<String, Double> figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
        name,
        figures.get(name + "Statements"),
        figures.get(name + "Passed"),
        figures.get(name + "Bound"),
        figures.get(name + "Ran"),
        figures.get(name + "P50Millis"),
        figures.get(name + "P95Millis"));
  }
}

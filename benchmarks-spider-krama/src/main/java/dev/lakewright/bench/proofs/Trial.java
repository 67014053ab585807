package dev.lakewright.bench.proofs;

import java.util.List;

/**
 * A right statement and wrong ones made of it.
 *
 * @param said of the right one
 * @param alarms findings that doubt the right statement
 * @param mutants those whose results differ from the right one's
 */
record Trial(
    String source, String gold, List<Said> said, List<Alarm> alarms, List<Mutant> mutants) {
  /** A wrong statement. */
  record Mutant(String kind, String sql, boolean detected, List<Said> said) {
    Mutant {
      said = List.copyOf(said);
    }
  }

  /**
   * A doubt.
   *
   * @param confirmed true if an independent query bears it out
   */
  record Alarm(String check, String sentence, boolean wrong, boolean confirmed) {}

  Trial {
    said = List.copyOf(said);
    alarms = List.copyOf(alarms);
    mutants = List.copyOf(mutants);
  }

  /** Return true if the checks doubt the gold beyond what is confirmed. */
  boolean falseDoubt() {
    return alarms.stream().anyMatch(it -> !it.confirmed());
  }

  boolean falseWrong() {
    return alarms.stream().anyMatch(it -> it.wrong() && !it.confirmed());
  }

  boolean defect() {
    return alarms.stream().anyMatch(Alarm::confirmed);
  }
}

package dev.lakewright.bench.proofs;

import java.util.List;

/**
 * A right statement and wrong ones made of it.
 *
 * @param confirmed doubts of the gold that an independent query bears out
 * @param mutants those whose results differ from the gold's
 */
record Trial(
    String source, String gold, Examined examined, List<String> confirmed, List<Mutant> mutants) {
  /** A wrong statement. */
  record Mutant(String kind, Examined examined, boolean detected) {}

  Trial {
    confirmed = List.copyOf(confirmed);
    mutants = List.copyOf(mutants);
  }

  /** Return true if the checks doubt the gold beyond what is confirmed. */
  boolean falseDoubt() {
    return examined.grave().stream().anyMatch(it -> !confirmed.contains(it.check()));
  }

  boolean falseWrong() {
    return examined.wrong() && falseDoubt();
  }
}

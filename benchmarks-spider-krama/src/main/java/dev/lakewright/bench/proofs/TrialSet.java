package dev.lakewright.bench.proofs;

import dev.lakewright.bench.proofs.Trial.Mutant;
import java.util.List;

/** Trials of one set of statements. */
record TrialSet(String name, List<Trial> trials) {
  TrialSet {
    trials = List.copyOf(trials);
  }

  List<Mutant> mutants(String kind) {
    return trials.stream()
        .flatMap(it -> it.mutants().stream())
        .filter(it -> it.kind().equals(kind))
        .toList();
  }
}

package dev.lakewright.bench.proofs.mutate;

import java.util.List;
import java.util.stream.Stream;

/** All ways to make a statement wrong. */
public final class Mutators {
  private Mutators() {}

  public static List<Mutator> all() {
    return Stream.of(JoinMutants.all(), FilterMutants.all(), ShapeMutants.all())
        .flatMap(List::stream)
        .toList();
  }
}

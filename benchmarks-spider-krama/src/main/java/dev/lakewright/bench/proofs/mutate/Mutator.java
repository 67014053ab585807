package dev.lakewright.bench.proofs.mutate;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * One way to make a statement wrong.
 *
 * @param kind lower case words joined by {@code -}
 * @param visible true if the data show the mistake, so that checks are held to a bar
 * @param adds true for mistakes that are none unless they take more rows than before
 * @param make returns wrong statements; none where the kind does not apply
 */
public record Mutator(
    String kind, boolean visible, boolean adds, BiFunction<Statement, Random, List<String>> make) {
  Mutator(String kind, boolean visible, BiFunction<Statement, Random, List<String>> make) {
    this(kind, visible, false, make);
  }

  /** Pick one; nothing of nothing. */
  static <T> List<T> one(List<T> all, Random random) {
    return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
  }
}

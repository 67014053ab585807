package dev.lakewright.bench.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Ways to put the columns of one result onto those of another. A column may only go where the same
 * values stand equally often, which no match can do without, so wide results stay cheap.
 */
final class Permutations {
  private final List<Map<Object, Integer>> gold;
  private final List<Map<Object, Integer>> other;

  Permutations(List<Map<Object, Integer>> gold, List<Map<Object, Integer>> other) {
    this.gold = gold;
    this.other = other;
  }

  /** Return true if some permutation satisfies the predicate. */
  boolean any(Predicate<List<Integer>> predicate) {
    return extend(new ArrayList<>(), predicate);
  }

  private boolean extend(List<Integer> chosen, Predicate<List<Integer>> predicate) {
    if (chosen.size() == gold.size()) {
      return predicate.test(List.copyOf(chosen));
    }
    for (int column = 0; column < other.size(); column++) {
      boolean fits = gold.get(chosen.size()).equals(other.get(column));
      if (fits && !chosen.contains(column)) {
        chosen.add(column);
        if (extend(chosen, predicate)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }
}

package dev.lakewright.bench.proofs;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A finding without its words. */
record Said(String check, Verdict verdict) {
  private static final Map<Verdict, Integer> WEIGHTS =
      Map.of(Verdict.WRONG, 10_000, Verdict.DOUBT, 100, Verdict.NOTE, 1);

  /**
   * Notes of these tell what a query does, and are as frequent on right statements as on others.
   */
  private static final Set<String> TELLING =
      Set.of("join-rows", "join-types", "nulls", "set-duplicates", "rows-used", "fan-out-sum");

  /** Name of the rules that compare the statement with the words of the question begin so. */
  private static final String BY_WORDS = "asked-";

  static List<Said> of(List<Finding> findings) {
    return findings.stream().map(it -> new Said(it.check(), it.verdict())).toList();
  }

  /** Return true if the data alone say it, and not the question's words. */
  boolean ofData() {
    return !check.startsWith(BY_WORDS);
  }

  /** Graver and more findings make a statement worse. */
  static int badness(List<Said> said) {
    return said.stream().mapToInt(Said::weight).sum();
  }

  private int weight() {
    boolean tells = verdict == Verdict.NOTE && TELLING.contains(check);
    return tells ? 0 : WEIGHTS.getOrDefault(verdict, 0);
  }
}

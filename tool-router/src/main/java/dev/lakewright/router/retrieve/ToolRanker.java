package dev.lakewright.router.retrieve;

import dev.lakewright.router.ToolId;
import java.util.List;

/** Finds the tools that fit a request. Immutable, so any number of threads may ask at once. */
@FunctionalInterface
public interface ToolRanker {
  /** A tool with its score, which can only be compared with scores of the same ranker. */
  record Ranked(ToolId tool, double score) {}

  /**
   * Return the tools that fit best, the best first; of equal scores, in the order of their names.
   * Tools that do not fit at all are left out.
   *
   * @param most how many to return, at least 1
   */
  List<Ranked> best(String request, int most);
}

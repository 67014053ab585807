package dev.lakewright.bench.score;

/** How a predicted statement compares with the gold one. */
public enum Verdict {
  RIGHT,
  WRONG,
  /** The predicted statement does not run on the set's own database. */
  BROKEN,
  /** The gold statement itself does not run, so nothing can be said. */
  GOLD_BROKEN
}

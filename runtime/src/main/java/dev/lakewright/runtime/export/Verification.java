package dev.lakewright.runtime.export;

import java.util.List;

/**
 * What came of running an exported project beside Lakewright's own run.
 *
 * @param comparisons of each sink
 * @param ownFailure why Lakewright's run failed; empty text where it did not
 * @param otherFailure the end of what the project's runner wrote where it failed
 * @param runnerMillis how long the project ran
 */
public record Verification(
    List<Comparison> comparisons, String ownFailure, String otherFailure, long runnerMillis) {
  public Verification {
    comparisons = List.copyOf(comparisons);
  }

  /** Return true if both ran well and wrote the same, or both failed. */
  public boolean equal() {
    return ownFailure.isEmpty() == otherFailure.isEmpty()
        && comparisons.stream().allMatch(Comparison::equal);
  }
}

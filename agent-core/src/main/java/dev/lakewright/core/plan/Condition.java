package dev.lakewright.core.plan;

/** What a step waits for beside its inputs: that a branch comes to an outcome. */
public record Condition(StepId branch, String outcome) implements Comparable<Condition> {
  @Override
  public int compareTo(Condition other) {
    int order = branch.compareTo(other.branch);
    return order == 0 ? outcome.compareTo(other.outcome) : order;
  }

  @Override
  public String toString() {
    return branch + "." + outcome;
  }
}

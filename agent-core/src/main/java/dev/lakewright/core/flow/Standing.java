package dev.lakewright.core.flow;

/** How a task stands. */
public enum Standing {
  WAITING,
  READY,
  RUNNING,
  DONE,
  /** The outcomes that it waits for did not come about. */
  SKIPPED,
  FAILED,
  /** Something that it waits for failed, or could not run for such a reason. */
  BLOCKED;

  public boolean isSettled() {
    return this != WAITING && this != READY && this != RUNNING;
  }

  boolean isBroken() {
    return this == FAILED || this == BLOCKED;
  }
}

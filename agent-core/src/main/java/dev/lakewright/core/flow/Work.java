package dev.lakewright.core.flow;

/** Does a task; called from several threads, for each task at most once. */
@FunctionalInterface
public interface Work {
  /**
   * Do it.
   *
   * @param task its place in the flow
   */
  Ending run(int task);
}

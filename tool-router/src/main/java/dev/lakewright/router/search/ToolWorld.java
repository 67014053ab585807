package dev.lakewright.router.search;

/**
 * Where actions are tried.
 *
 * @param <S> what a state is
 */
public interface ToolWorld<S> {
  S start();

  /** Do an action; the same action in the same state comes to the same. */
  Result<S> act(S state, String action);

  /**
   * What came of an action.
   *
   * @param next where it led; the same state where the action failed
   */
  record Result<S>(Status status, S next) {}

  /** How an action ended. */
  enum Status {
    /** There is more to do. */
    GOES_ON,
    /** The request is answered. */
    ANSWERED,
    /** The chain is given up. */
    GIVEN_UP,
    /** There is no such tool, or its call failed; this branch ends. */
    PRUNED
  }
}

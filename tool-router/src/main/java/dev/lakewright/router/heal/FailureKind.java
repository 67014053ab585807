package dev.lakewright.router.heal;

/** What a failed call leaves behind. */
public enum FailureKind {
  /** Nothing happened, and asking again will not help. */
  REFUSED,
  /** Nothing happened, and asking again may help. */
  PASSING,
  /** The call may have had its effect, as after a time-out. */
  UNKNOWN,
  /** Nothing happened, and no other tool will do better: the run is over. */
  HOPELESS
}

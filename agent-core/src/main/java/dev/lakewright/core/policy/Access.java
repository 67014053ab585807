package dev.lakewright.core.policy;

/** Whether a role may read a table; each word is stricter than the one before. */
public enum Access {
  OPEN,
  /** Named, it is refused in so many words. */
  DENIED,
  /** As if it were not there. */
  HIDDEN;

  Access stricter(Access other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

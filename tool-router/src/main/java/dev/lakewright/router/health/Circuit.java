package dev.lakewright.router.health;

/** Whether calls of a tool go through. */
public enum Circuit {
  /** They do. */
  CLOSED,
  /** They do not, until it is time for a probe. */
  OPEN,
  /** One call is on its way to find out. */
  HALF_OPEN
}

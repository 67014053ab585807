package dev.lakewright.text.sketch;

/** Which part of a query a slot lies in. */
public enum Place {
  TOP(0),
  /** In a query whose only value is compared. */
  COMPARED(1),
  /** In a query whose values are a set that something is in. */
  MEMBER(2),
  /** In a query whose values are a set that something is not in. */
  NOT_MEMBER(3),
  /** On the right side of UNION. */
  UNION(4),
  /** On the right side of INTERSECT. */
  INTERSECT(5),
  /** On the right side of EXCEPT. */
  EXCEPT(6);

  private final int code;

  Place(int code) {
    this.code = code;
  }

  /** Return the number that stands for it in hashed features; weights are learned for it. */
  public int code() {
    return code;
  }
}

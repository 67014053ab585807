package dev.lakewright.text.mention;

/** How a word of a question fits a word of a name, best first. */
public enum MatchKind {
  EXACT(0),
  STEM(1),
  TYPO(2),
  SYNONYM(3),
  VECTOR(4),
  NONE(5);

  private final int code;

  MatchKind(int code) {
    this.code = code;
  }

  /** Return the number that stands for it in hashed features; weights are learned for it. */
  public int code() {
    return code;
  }
}

package dev.lakewright.text.mention;

/**
 * Where a question speaks of a table or column by its name.
 *
 * @param from first word
 * @param to word after the last
 * @param score from 0 to 1: how much of the name is there, and how exactly
 * @param coverage from 0 to 1: how much of the name is there
 * @param kind the loosest fit of a word that was used
 * @param head true if the name's last word is there
 */
public record NameLink(
    int from, int to, double score, double coverage, MatchKind kind, boolean head) {
  public static final NameLink NONE = new NameLink(0, 0, 0, 0, MatchKind.NONE, false);

  private static final double WHOLE = 0.98;

  public boolean exists() {
    return to > from;
  }

  /** Return true if the whole name is there, in whatever inflection. */
  public boolean isWhole() {
    return coverage >= WHOLE;
  }

  /** Return true if the whole name is there as it is spelled. */
  public boolean isPlain() {
    return exists() && isWhole() && kind == MatchKind.EXACT;
  }

  /** Return true if another place begins and ends with this one or beyond, and is longer. */
  public boolean isPartOf(NameLink other) {
    return other.from <= from && to <= other.to && to - from < other.to - other.from;
  }

  public boolean overlaps(int otherFrom, int otherTo) {
    return from < otherTo && otherFrom < to;
  }
}

package dev.lakewright.text.fill;

import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;

/**
 * Words that a filling uses up: those of its constant and those of its column's or table's name,
 * each from (inclusive) to (exclusive), empty where there are none.
 */
record Spent(int from, int to, int nameFrom, int nameTo) {
  static final Spent NONE = new Spent(0, 0, 0, 0);

  static Spent name(NameLink link) {
    return new Spent(0, 0, link.from(), link.to());
  }

  static Spent constant(ValueMention mention) {
    return new Spent(mention.from(), mention.to(), 0, 0);
  }

  static Spent both(int from, int to, NameLink link) {
    return new Spent(from, to, link.from(), link.to());
  }

  boolean overlaps(int otherFrom, int otherTo) {
    return (from < otherTo && otherFrom < to) || (nameFrom < otherTo && otherFrom < nameTo);
  }

  /** Return the place that the filling is read at: its constant's, or else its name's. */
  int start() {
    return to > from ? from : nameFrom;
  }

  int end() {
    return to > from ? to : nameTo;
  }
}

package dev.lakewright.sql.weight;

/**
 * How large a value may be at most, as far as a statement tells: a value of a table counts as a
 * short one.
 *
 * @param letters of a text, and elements of a list, together
 * @param fields of its type
 * @param depth of its type
 * @param isNumber true where it is known to have a fixed size
 */
record Weight(double letters, double fields, int depth, boolean isNumber) {
  private static final double SHORT = 20;

  /** More than any text that a statement may hold. */
  private static final double HUGE = 1_000_000;

  static final Weight NONE = new Weight(0, 0, 0, true);
  static final Weight NUMBER = new Weight(SHORT, 1, 0, true);
  static final Weight VALUE = new Weight(SHORT, 1, 0, false);

  static Weight text(double letters) {
    return new Weight(letters, 1, 0, false);
  }

  static final Weight ENDLESS = text(Double.POSITIVE_INFINITY);

  /** Return a weight beside which all that a statement writes out is light. */
  Weight huge() {
    return withLetters(HUGE);
  }

  /** Return the weight of what is one of the two. */
  Weight or(Weight other) {
    return new Weight(
        Math.max(letters, other.letters),
        Math.max(fields, other.fields),
        Math.max(depth, other.depth),
        isNumber && other.isNumber);
  }

  /** Return the weight of what holds both. */
  Weight and(Weight other) {
    return new Weight(
        letters + other.letters, fields + other.fields, Math.max(depth, other.depth), false);
  }

  Weight times(double factor) {
    return withLetters(letters * factor);
  }

  Weight withLetters(double other) {
    return new Weight(other, fields, depth, false);
  }

  Weight withFields(double other) {
    return new Weight(letters, other, depth, false);
  }

  /** Return the weight of a list or struct that holds the value. */
  Weight wrapped() {
    return new Weight(letters, fields, depth + 1, false);
  }
}

package dev.lakewright.router.tier;

/**
 * A question and the size of the schema that was linked to it.
 *
 * @param tables number of linked tables
 * @param columns number of linked columns, in all tables
 */
public record LinkedQuestion(String text, int tables, int columns) {
  public LinkedQuestion {
    if (tables < 0 || columns < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
  }
}

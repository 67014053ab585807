package dev.lakewright.core.lake;

/**
 * A column as the lake declares it.
 *
 * @param nullable false only where the source says that nulls cannot occur
 */
public record Column(String name, ColumnType type, boolean nullable) {
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("column name is empty");
    }
  }
}

package dev.lakewright.core.lake;

/** A column of a table, by its stored name. */
public record ColumnRef(TableName table, String column) {
  @Override
  public String toString() {
    return table + "." + column;
  }
}

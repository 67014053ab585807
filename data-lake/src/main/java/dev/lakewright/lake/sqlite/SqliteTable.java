package dev.lakewright.lake.sqlite;

import dev.lakewright.core.lake.ColumnType;
import java.util.List;

/** A table of a SQLite file: its columns and keys as declared. */
record SqliteTable(
    String name, List<SqliteColumn> columns, List<String> primaryKey, List<Reference> references) {

  /**
   * A column.
   *
   * @param type the narrowest type that holds every stored value
   * @param emptied cells of empty text in a column of numbers, which are stored as null
   */
  record SqliteColumn(String name, ColumnType type, boolean nullable, long emptied) {}

  /** A foreign key; without target columns it means the target's primary key. */
  record Reference(List<String> columns, String target, List<String> targetColumns) {
    Reference {
      columns = List.copyOf(columns);
      targetColumns = List.copyOf(targetColumns);
    }
  }

  SqliteTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    references = List.copyOf(references);
  }
}

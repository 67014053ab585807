package dev.lakewright.core.lake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table as its source describes it, without reading data.
 *
 * @param columns in stored order; names are distinct, letter case aside
 * @param rowCount known where the source says so for free (Parquet footers, database files)
 * @param notes what a person should know about the files, such as schema drift; may be empty
 */
public record Table(
    TableName name,
    List<Column> columns,
    OptionalLong rowCount,
    Optional<Key> primaryKey,
    List<ForeignKey> foreignKeys,
    List<String> notes) {

  public Table {
    columns = List.copyOf(columns);
    foreignKeys = List.copyOf(foreignKeys);
    notes = List.copyOf(notes);
  }

  /** Find a column by name, letter case aside. */
  public Optional<Column> column(String wanted) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(wanted)).findFirst();
  }
}

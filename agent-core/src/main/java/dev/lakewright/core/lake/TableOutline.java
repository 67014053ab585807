package dev.lakewright.core.lake;

import java.util.List;

/**
 * The names in a table, for those who look for tables among very many.
 *
 * @param columns names of columns in stored order; empty where they cannot be told without reading
 *     the table's files as data
 */
public record TableOutline(TableName name, List<String> columns) {
  public TableOutline {
    columns = List.copyOf(columns);
  }
}

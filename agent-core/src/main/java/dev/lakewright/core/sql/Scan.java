package dev.lakewright.core.sql;

import dev.lakewright.core.lake.TableName;
import java.util.List;
import java.util.OptionalLong;

/**
 * A stored table that a statement reads.
 *
 * @param columns those that the statement names, or all where it has a star, in stored order
 * @param rows of the table, where its source says so without reading it
 * @param files that its rows are in; empty where the catalog does not say
 */
public record Scan(TableName table, List<String> columns, OptionalLong rows, List<String> files) {
  public Scan {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
  }
}

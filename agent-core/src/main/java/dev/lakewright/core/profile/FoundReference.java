package dev.lakewright.core.profile;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.SqlText;
import java.util.List;

/**
 * Values of a column that are found in a column of another table, spaces around them aside.
 *
 * @param rows that have a value
 * @param rowsToFix those whose value is not found
 * @param orphans the most frequent values that are not found
 * @param evidence a query that gives all of them
 * @param likelihood that it is a reference and no coincidence, from 0 to 1
 * @param declared true if the lake itself says so
 */
public record FoundReference(
    String column,
    TableName target,
    String targetColumn,
    long rows,
    long rowsToFix,
    List<String> orphans,
    SqlText evidence,
    double likelihood,
    boolean declared) {
  public FoundReference {
    orphans = List.copyOf(orphans);
  }
}

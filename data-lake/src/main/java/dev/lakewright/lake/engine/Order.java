package dev.lakewright.lake.engine;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.lake.LakeStorage;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A gated query with what its tables stand for.
 *
 * @param executable one SELECT statement
 * @param relations what stands after FROM to read each table, in the order of names
 * @param home where names without a lake are looked up
 */
record Order(
    String executable, SortedMap<TableName, String> relations, LakeName home, QueryLimits limits) {

  Order {
    relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
  }

  /**
   * Return the order of a query over the storage's files.
   *
   * @throws dev.lakewright.core.error.LakewrightException if a table or its files are gone
   */
  static Order of(GatedQuery query, LakeStorage storage) {
    SortedMap<TableName, String> relations = new TreeMap<>();
    query.tables().forEach(table -> relations.put(table, storage.relation(table)));
    return new Order(query.executable(), relations, query.defaultLake(), query.limits());
  }
}

package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads distinct values of several columns of a small text file, which is opened and parsed once.
 *
 * @param relation what stands after FROM
 */
record ManyColumns(String relation, List<String> columns) {
  private record Value(int column, String text) {}

  /** Return for each column its values, most frequent first, each cut to a length. */
  List<List<String>> read(Reader reader, TableName table, int length, int limit) {
    List<Value> values =
        reader.query(
            table.toString(),
            sql(length, limit),
            row -> new Value(row.getInt(1), row.getString(3)));
    List<List<String>> byColumn = new ArrayList<>();
    columns.forEach(column -> byColumn.add(new ArrayList<>()));
    values.forEach(value -> byColumn.get(value.column()).add(value.text()));
    return byColumn;
  }

  private String sql(int length, int limit) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(
          String.format(
              "SELECT %1$d AS part, row_number() OVER (ORDER BY count(*) DESC, %2$s) AS place,"
                  + " left(CAST(%2$s AS VARCHAR), %3$d) FROM whole WHERE %2$s IS NOT NULL"
                  + " GROUP BY %2$s",
              i, Identifier.quote(columns.get(i)), length));
    }
    return "WITH whole AS MATERIALIZED (SELECT * FROM "
        + relation
        + ") SELECT * FROM ("
        + String.join(" UNION ALL ", parts)
        + ") WHERE place <= "
        + limit
        + " ORDER BY 1, 2";
  }
}

package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the query for what may be known of a table whose rows may not: each column by itself, its
 * values where at least so many rows have them.
 */
record FrequentValues(String table, int least) {
  private static final Set<TypeKind> NESTED =
      Set.of(TypeKind.LIST, TypeKind.STRUCT, TypeKind.MAP, TypeKind.JSON, TypeKind.OTHER);

  String sql(List<Column> columns) {
    String list = columns.stream().map(this::frequent).collect(Collectors.joining(", "));
    return "SELECT "
        + list
        + " FROM "
        + table
        + " WHERE (SELECT count(*) FROM "
        + table
        + ") >= "
        + least;
  }

  private String frequent(Column column) {
    String name = Identifier.quote(column.name());
    return NESTED.contains(column.type().kind())
        ? "CAST(NULL AS " + column.type().sql() + ") AS " + name
        : String.format(
            "CASE WHEN count(*) OVER (PARTITION BY %1$s) >= %2$d THEN %1$s END AS %1$s",
            name, least);
  }
}

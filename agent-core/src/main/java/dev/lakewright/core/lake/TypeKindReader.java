package dev.lakewright.core.lake;

import java.util.Locale;
import java.util.Map;

/** Reads the kind off a type in DuckDB's notation. */
final class TypeKindReader {
  private static final Map<String, TypeKind> KINDS =
      Map.ofEntries(
          Map.entry("BOOLEAN", TypeKind.BOOLEAN),
          Map.entry("TINYINT", TypeKind.INTEGER),
          Map.entry("SMALLINT", TypeKind.INTEGER),
          Map.entry("INTEGER", TypeKind.INTEGER),
          Map.entry("BIGINT", TypeKind.INTEGER),
          Map.entry("HUGEINT", TypeKind.INTEGER),
          Map.entry("UTINYINT", TypeKind.INTEGER),
          Map.entry("USMALLINT", TypeKind.INTEGER),
          Map.entry("UINTEGER", TypeKind.INTEGER),
          Map.entry("UBIGINT", TypeKind.INTEGER),
          Map.entry("UHUGEINT", TypeKind.INTEGER),
          Map.entry("BIGNUM", TypeKind.INTEGER),
          Map.entry("DECIMAL", TypeKind.DECIMAL),
          Map.entry("FLOAT", TypeKind.FLOATING),
          Map.entry("DOUBLE", TypeKind.FLOATING),
          Map.entry("VARCHAR", TypeKind.TEXT),
          Map.entry("ENUM", TypeKind.TEXT),
          Map.entry("DATE", TypeKind.DATE),
          Map.entry("TIME", TypeKind.TIME),
          Map.entry("TIME WITH TIME ZONE", TypeKind.TIME),
          Map.entry("TIMESTAMP", TypeKind.TIMESTAMP),
          Map.entry("TIMESTAMP_S", TypeKind.TIMESTAMP),
          Map.entry("TIMESTAMP_MS", TypeKind.TIMESTAMP),
          Map.entry("TIMESTAMP_NS", TypeKind.TIMESTAMP),
          Map.entry("TIMESTAMP WITH TIME ZONE", TypeKind.TIMESTAMP_WITH_ZONE),
          Map.entry("INTERVAL", TypeKind.INTERVAL),
          Map.entry("BLOB", TypeKind.BINARY),
          Map.entry("UUID", TypeKind.UUID),
          Map.entry("JSON", TypeKind.JSON),
          Map.entry("STRUCT", TypeKind.STRUCT),
          Map.entry("MAP", TypeKind.MAP));

  private TypeKindReader() {}

  static TypeKind kindOf(String sql) {
    String text = sql.strip().toUpperCase(Locale.ROOT);
    if (text.endsWith("]")) {
      return TypeKind.LIST;
    }
    int parenthesis = text.indexOf('(');
    String base = parenthesis < 0 ? text : text.substring(0, parenthesis).strip();
    return KINDS.getOrDefault(base, TypeKind.OTHER);
  }
}

package dev.lakewright.export.target.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes types of DuckDB as types of Spark. */
final class SparkType {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("BOOLEAN", "BOOLEAN"),
          Map.entry("TINYINT", "TINYINT"),
          Map.entry("SMALLINT", "SMALLINT"),
          Map.entry("INTEGER", "INT"),
          Map.entry("BIGINT", "BIGINT"),
          Map.entry("HUGEINT", "DECIMAL(38,0)"),
          Map.entry("UTINYINT", "SMALLINT"),
          Map.entry("USMALLINT", "INT"),
          Map.entry("UINTEGER", "BIGINT"),
          Map.entry("UBIGINT", "DECIMAL(20,0)"),
          Map.entry("FLOAT", "FLOAT"),
          Map.entry("DOUBLE", "DOUBLE"),
          Map.entry("VARCHAR", "STRING"),
          Map.entry("JSON", "STRING"),
          Map.entry("BLOB", "BINARY"),
          Map.entry("DATE", "DATE"),
          Map.entry("TIMESTAMP", "TIMESTAMP_NTZ"),
          Map.entry("TIMESTAMP_S", "TIMESTAMP_NTZ"),
          Map.entry("TIMESTAMP_MS", "TIMESTAMP_NTZ"),
          Map.entry("TIMESTAMP WITH TIME ZONE", "TIMESTAMP"));
  private static final Pattern DECIMAL =
      Pattern.compile("DECIMAL\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
  private static final Pattern LIST = Pattern.compile("(?s)(.*)\\[\\d*\\]");
  private static final Pattern FIELD =
      Pattern.compile("(?s)\\s*(\"(?:[^\"]|\"\")*\"|[^\\s\"]+)\\s+(.*)");

  private SparkType() {}

  /** Return the type; empty where Spark has none that holds the same values. */
  static Optional<String> of(String sql) {
    String type = sql.strip();
    String upper = type.toUpperCase(Locale.ROOT);
    Matcher list = LIST.matcher(type);
    if (list.matches()) {
      return of(list.group(1)).map(it -> "ARRAY<" + it + ">");
    }
    if (upper.startsWith("ENUM(")) {
      return Optional.of("STRING");
    }
    if (upper.startsWith("STRUCT(")) {
      return struct(inside(type));
    }
    if (upper.startsWith("MAP(")) {
      return map(inside(type));
    }
    Matcher decimal = DECIMAL.matcher(upper);
    return decimal.matches()
        ? Optional.of("DECIMAL(" + decimal.group(1) + "," + decimal.group(2) + ")")
        : Optional.ofNullable(PLAIN.get(upper));
  }

  private static String inside(String type) {
    return type.substring(type.indexOf('(') + 1, type.length() - 1);
  }

  private static Optional<String> struct(String fields) {
    List<String> written = new ArrayList<>();
    for (String field : parts(fields)) {
      Matcher matcher = FIELD.matcher(field);
      Optional<String> type = matcher.matches() ? of(matcher.group(2)) : Optional.empty();
      if (type.isEmpty()) {
        return Optional.empty();
      }
      written.add(SparkSql.name(unquoted(matcher.group(1))) + ": " + type.get());
    }
    return Optional.of("STRUCT<" + String.join(", ", written) + ">");
  }

  private static Optional<String> map(String inside) {
    List<String> parts = parts(inside);
    return parts.size() == 2
        ? of(parts.get(0))
            .flatMap(key -> of(parts.get(1)).map(it -> "MAP<" + key + ", " + it + ">"))
        : Optional.empty();
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  /** Return what stands between commas outside quotes and brackets. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (c == ',' && depth == 0 && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}

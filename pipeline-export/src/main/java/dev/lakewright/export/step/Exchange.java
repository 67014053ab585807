package dev.lakewright.export.step;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Carries rows from step to step as Parquet without loss: types that Parquet has none for are
 * written as text and read back as what they were.
 */
public final class Exchange {
  private static final Pattern LOST =
      Pattern.compile("U?HUGEINT|INTERVAL|BIT|TIME WITH TIME ZONE|TIMETZ|TIME_NS|BIGNUM|VARINT");
  private static final Pattern WIDE = Pattern.compile("U?HUGEINT");

  private Exchange() {}

  private static boolean is(Pattern types, Column column) {
    return types.matcher(column.type().sql().toUpperCase(Locale.ROOT)).matches();
  }

  /** Return the query that stores a relation's rows for the next step. */
  public static String stored(String relation, List<Column> columns) {
    return cast(relation, columns, column -> "VARCHAR");
  }

  /** Return the query that gives stored rows with their own types. */
  static String restored(String relation, List<Column> columns) {
    return cast(relation, columns, column -> column.type().sql());
  }

  /** Return the query that gives a relation's rows as people keep them: whole numbers as such. */
  public static String published(String relation, List<Column> columns) {
    return cast(relation, columns, column -> is(WIDE, column) ? "DECIMAL(38,0)" : "VARCHAR");
  }

  /** Return a column as {@link #published(String, List)} writes it. */
  public static Column published(Column column) {
    String type = is(WIDE, column) ? "DECIMAL(38,0)" : "VARCHAR";
    return is(LOST, column)
        ? new Column(column.name(), ColumnType.parse(type), column.nullable())
        : column;
  }

  /** Return a query without rows that has the columns as they are stored. */
  static String none(List<Column> columns) {
    return columns.stream()
        .map(
            column -> {
              String type = is(LOST, column) ? "VARCHAR" : column.type().sql();
              return "CAST(NULL AS " + type + ") AS " + Identifier.quote(column.name());
            })
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  private static String cast(String relation, List<Column> columns, Function<Column, String> type) {
    List<String> casts =
        columns.stream()
            .filter(column -> is(LOST, column))
            .map(
                column -> {
                  String name = Identifier.quote(column.name());
                  return "CAST(" + name + " AS " + type.apply(column) + ") AS " + name;
                })
            .toList();
    return casts.isEmpty()
        ? "SELECT * FROM " + relation
        : "SELECT * REPLACE (" + String.join(", ", casts) + ") FROM " + relation;
  }
}

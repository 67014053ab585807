package dev.lakewright.core.lake;

/**
 * Type of a column.
 *
 * @param sql the type in DuckDB's notation, such as {@code DECIMAL(10,2)}, {@code VARCHAR[]} or
 *     {@code STRUCT(a INTEGER, b VARCHAR)}
 */
public record ColumnType(TypeKind kind, String sql) {
  public static final ColumnType TEXT = new ColumnType(TypeKind.TEXT, "VARCHAR");
  public static final ColumnType INTEGER = new ColumnType(TypeKind.INTEGER, "INTEGER");
  public static final ColumnType BIGINT = new ColumnType(TypeKind.INTEGER, "BIGINT");
  public static final ColumnType DOUBLE = new ColumnType(TypeKind.FLOATING, "DOUBLE");
  public static final ColumnType DATE = new ColumnType(TypeKind.DATE, "DATE");
  public static final ColumnType TIMESTAMP = new ColumnType(TypeKind.TIMESTAMP, "TIMESTAMP");
  public static final ColumnType BOOLEAN = new ColumnType(TypeKind.BOOLEAN, "BOOLEAN");

  /** Read DuckDB's notation; a type that is not known gets the kind {@code OTHER}. */
  public static ColumnType parse(String sql) {
    return new ColumnType(TypeKindReader.kindOf(sql), sql);
  }
}

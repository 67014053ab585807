package dev.lakewright.check.profile;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import java.util.EnumSet;
import java.util.Set;

/** What can be asked of a column, by the kind of its type. */
final class Kinds {
  private Kinds() {}

  private static Set<TypeKind> nested() {
    return EnumSet.of(
        TypeKind.LIST,
        TypeKind.STRUCT,
        TypeKind.MAP,
        TypeKind.JSON,
        TypeKind.BINARY,
        TypeKind.OTHER);
  }

  /** Return true if values can be compared, so that keys and dependencies make sense of it. */
  static boolean comparable(Column column) {
    return !nested().contains(column.type().kind());
  }

  static boolean ordered(Column column) {
    return comparable(column) && column.type().kind() != TypeKind.BOOLEAN;
  }

  /** Return true for numbers and dates, which have quantiles and bars. */
  static boolean measured(Column column) {
    TypeKind kind = column.type().kind();
    return kind.isNumber() || kind.isTemporal();
  }

  /** Return the column as a number; a date as seconds. */
  static String number(Column column) {
    String name = Identifier.quote(column.name());
    return column.type().kind().isTemporal()
        ? "epoch(" + name + ")"
        : "CAST(" + name + " AS DOUBLE)";
  }

  /** Return a condition that picks values which are neither null, NaN nor infinite. */
  static String finite(Column column) {
    String name = Identifier.quote(column.name());
    boolean may = column.type().kind() == TypeKind.FLOATING || column.type().kind().isTemporal();
    return may ? "isfinite(" + name + ")" : name + " IS NOT NULL";
  }
}

package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.policy.Mask;
import java.util.Optional;
import java.util.Set;

/** Writes what stands for a column's values. None of it fails on a value: at worst it is null. */
final class MaskSql {
  private static final int HASH_DIGITS = 16;
  private static final Set<TypeKind> DATES =
      Set.of(TypeKind.DATE, TypeKind.TIMESTAMP, TypeKind.TIMESTAMP_WITH_ZONE);
  private static final Set<TypeKind> FRACTIONS = Set.of(TypeKind.DECIMAL, TypeKind.FLOATING);

  private final String salt;

  MaskSql(String salt) {
    this.salt = salt;
  }

  /** Return the expression; nothing where the mask does not go with the column's type. */
  Optional<String> of(Column column, Mask mask) {
    String name = Identifier.quote(column.name());
    return switch (mask.kind()) {
      case NULL -> Optional.of("CAST(NULL AS " + storedType(column) + ")");
      case HASH -> Optional.of(hash(name));
      case PARTIAL -> partial(column, name, mask.detail());
      case GENERALISE -> generalise(column, name, mask.detail());
      case DENY, HIDE -> Optional.empty();
    };
  }

  /** Return the column as it is, in a type that Parquet has. */
  static String plain(Column column) {
    String name = Identifier.quote(column.name());
    String type = storedType(column);
    return type.equals(column.type().sql()) ? name : "CAST(" + name + " AS " + type + ")";
  }

  /** An enumeration's type would name values that no row has. */
  private static String storedType(Column column) {
    String type = column.type().sql();
    return switch (type) {
      case "HUGEINT", "UHUGEINT" -> "DECIMAL(38,0)";
      case "INTERVAL", "BIT", "TIME WITH TIME ZONE", "TIME_NS", "BIGNUM" -> "VARCHAR";
      case "\"NULL\"" -> "INTEGER";
      default -> type.startsWith("ENUM") ? "VARCHAR" : type;
    };
  }

  private String hash(String name) {
    return "left(sha256("
        + Identifier.literal(salt)
        + " || CAST("
        + name
        + " AS VARCHAR)), "
        + HASH_DIGITS
        + ")";
  }

  private static Optional<String> partial(Column column, String name, String shown) {
    TypeKind kind = column.type().kind();
    if (kind != TypeKind.TEXT && kind != TypeKind.INTEGER) {
      return Optional.empty();
    }
    String text = "CAST(" + name + " AS VARCHAR)";
    return Optional.of(
        String.format(
            "CASE WHEN %1$s IS NULL THEN NULL WHEN length(%1$s) > %2$s THEN '****' ||"
                + " right(%1$s, %2$s) ELSE '****' END",
            text, shown));
  }

  private static Optional<String> generalise(Column column, String name, String detail) {
    TypeKind kind = column.type().kind();
    boolean number = Character.isDigit(detail.charAt(0));
    if (number && kind == TypeKind.TEXT) {
      return Optional.of("left(CAST(" + name + " AS VARCHAR), " + detail + ")");
    }
    if (number && kind == TypeKind.INTEGER) {
      String wide = "CAST(" + name + " AS HUGEINT)";
      String step = "CAST(" + detail + " AS HUGEINT)";
      return Optional.of(
          String.format(
              "TRY_CAST(%1$s - ((%1$s %% %2$s) + %2$s) %% %2$s AS %3$s)",
              wide, step, storedType(column)));
    }
    if (number && FRACTIONS.contains(kind)) {
      return Optional.of(
          String.format(
              "TRY_CAST(floor(CAST(%1$s AS DOUBLE) / %2$s) * %2$s AS %3$s)",
              name, detail, storedType(column)));
    }
    return !number && DATES.contains(kind)
        ? Optional.of(
            "CAST(date_trunc('" + detail + "', " + name + ") AS " + column.type().sql() + ")")
        : Optional.empty();
  }
}

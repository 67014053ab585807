package dev.lakewright.bench.monitor;

import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What goes wrong with a step's output. Which column and which rows it hits is the seed's. */
enum Corruption {
  NONE,
  ROW_EXPLOSION,
  ROW_LOSS,
  NULL_JUMP,
  CONSTANT_COLUMN,
  DUPLICATE_KEYS,
  TYPE_DRIFT,
  NEGATIVE_DOMAIN,
  TOTAL_DRIFT,
  DISTRIBUTION_SHIFT,
  OUT_OF_ORDER;

  /** Return the monitor that is to see it. */
  String monitor() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Return the corrupted output's query; nothing where the output has no column to corrupt. */
  Optional<String> apply(Dataset clean, int seed) {
    String from = clean.from() + " AS c";
    return switch (this) {
      case NONE -> Optional.of("SELECT * FROM " + from);
      case ROW_EXPLOSION ->
          Optional.of(
              "SELECT c.* FROM " + from + " CROSS JOIN range(" + (4 + seed % 4) + ") AS r(x)");
      case ROW_LOSS ->
          Optional.of("SELECT * FROM " + from + " WHERE " + hit(clean, seed, 2 + seed % 2));
      case DUPLICATE_KEYS ->
          Optional.of(
              "SELECT * FROM "
                  + from
                  + " UNION ALL SELECT * FROM "
                  + from
                  + " WHERE "
                  + hit(clean, seed, 1 + seed % 2));
      default -> columnOf(clean, seed).map(it -> replaced(clean, it, value(clean, it, seed)));
    };
  }

  private Optional<Column> columnOf(Dataset clean, int seed) {
    List<Column> fit = clean.columns().stream().skip(2).filter(fits()).toList();
    return fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(seed % fit.size()));
  }

  /** The first two columns are keys; what is constant already cannot become so. */
  private Predicate<Column> fits() {
    List<String> conserved =
        List.of(
            "UnitPrice",
            "Quantity",
            "total_children",
            "num_cars_owned",
            "quantity",
            "extendedprice",
            "discount",
            "tax");
    return switch (this) {
      case TYPE_DRIFT, NEGATIVE_DOMAIN -> it -> it.type().kind().isNumber();
      case TOTAL_DRIFT -> it -> conserved.contains(it.name());
      case DISTRIBUTION_SHIFT ->
          it -> it.type().kind().isNumber() && !List.of("Quantity", "TrackId").contains(it.name());
      case OUT_OF_ORDER ->
          it -> List.of("InvoiceDate", "date_accnt_opened", "receiptdate").contains(it.name());
      case CONSTANT_COLUMN -> it -> !List.of("Quantity", "UnitPrice").contains(it.name());
      default -> it -> true;
    };
  }

  private String value(Dataset clean, Column column, int seed) {
    String name = "c." + Identifier.quote(column.name());
    return switch (this) {
      case NULL_JUMP -> "CASE WHEN " + hit(clean, seed, 3) + " THEN NULL ELSE " + name + " END";
      case CONSTANT_COLUMN -> "min(" + name + ") OVER ()";
      case TYPE_DRIFT -> "CAST(" + name + " AS VARCHAR)";
      case NEGATIVE_DOMAIN ->
          "CASE WHEN " + hit(clean, seed, 2) + " THEN -" + name + " - 1 ELSE " + name + " END";
      case TOTAL_DRIFT -> name + " * 1.05";
      case DISTRIBUTION_SHIFT ->
          "CASE WHEN "
              + hit(clean, seed, 5)
              + " THEN max("
              + name
              + ") OVER () ELSE "
              + name
              + " END";
      default ->
          "CASE WHEN "
              + hit(clean, seed, 2)
              + " THEN "
              + name
              + " - INTERVAL 30000 DAY ELSE "
              + name
              + " END";
    };
  }

  private static String replaced(Dataset clean, Column column, String value) {
    String name = Identifier.quote(column.name());
    boolean date = value.contains("INTERVAL");
    String typed = date ? "CAST(" + value + " AS " + column.type().sql() + ")" : value;
    return "SELECT "
        + clean.columns().stream()
            .map(
                it ->
                    it.equals(column) ? typed + " AS " + name : "c." + Identifier.quote(it.name()))
            .collect(Collectors.joining(", "))
        + " FROM "
        + clean.from()
        + " AS c";
  }

  /** Return a condition that picks so many tenths of the rows. */
  private static String hit(Dataset clean, int seed, int tenths) {
    String key =
        clean.columns().stream()
            .limit(2)
            .map(it -> "c." + Identifier.quote(it.name()))
            .collect(Collectors.joining(", "));
    return "hash(" + key + ", " + (seed + 7) + ") % 10 < " + tenths;
  }
}

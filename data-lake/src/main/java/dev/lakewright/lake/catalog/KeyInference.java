package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Finds keys that a source does not declare. A primary key needs a name that says so and values
 * that are unique and not null; a foreign key needs a name that points at the target's key, the
 * same kind of type, and values of which at least 95 % are found there. Names come first: small
 * whole numbers are contained in every key.
 */
final class KeyInference {
  private static final int MOST_TABLES = 200;
  private static final double CONTAINED = 0.95;

  private final Reader reader;
  private final UnaryOperator<String> relations;
  private final Predicate<TableName> fewFiles;

  /**
   * Make an inference.
   *
   * @param relations from a table's quoted SQL name to what stands after FROM
   * @param fewFiles whether a table is in so few files that its values may be read for this
   */
  KeyInference(Reader reader, UnaryOperator<String> relations, Predicate<TableName> fewFiles) {
    this.reader = reader;
    this.relations = relations;
    this.fewFiles = fewFiles;
  }

  /** Return the tables with inferred keys added where none are declared, in the same order. */
  List<Table> complete(List<Table> tables) {
    if (tables.size() > MOST_TABLES) {
      return tables;
    }
    Map<TableName, Table> withKeys = new LinkedHashMap<>();
    tables.forEach(table -> withKeys.put(table.name(), withPrimaryKey(table)));
    List<Table> all = List.copyOf(withKeys.values());
    return all.stream().map(table -> withForeignKeys(table, all)).toList();
  }

  private Table withPrimaryKey(Table table) {
    if (table.primaryKey().isPresent() || !fewFiles.test(table.name())) {
      return table;
    }
    Optional<Key> key =
        table.columns().stream()
            .filter(column -> isKeyName(column.name(), table))
            .filter(column -> isUnique(table, column))
            .findFirst()
            .map(column -> new Key(List.of(column.name()), KeyOrigin.INFERRED));
    return new Table(
        table.name(), table.columns(), table.rowCount(), key, table.foreignKeys(), table.notes());
  }

  private static boolean isKeyName(String column, Table table) {
    String name = fold(column);
    String owner = singular(fold(table.name().name()));
    boolean first = table.columns().get(0).name().equals(column);
    return name.equals("id")
        || name.equals(owner + "id")
        || name.equals("id" + owner)
        || name.equals(fold(table.name().name()) + "id")
        || (first && (name.endsWith("id") || name.endsWith("key") || name.endsWith("code")));
  }

  private boolean isUnique(Table table, Column column) {
    String name = Identifier.quote(column.name());
    String sql =
        "SELECT count(*) > 0 AND count(*) = count(DISTINCT "
            + name
            + ") FROM "
            + relations.apply(table.name().sql());
    return holds(table, sql);
  }

  /**
   * Tell whether the values bear a guess out. Where they cannot be read they do not: what is wrong
   * with them is for whoever wants the values themselves.
   */
  private boolean holds(Table table, String sql) {
    try {
      return reader.query(table.name().toString(), sql, row -> row.getBoolean(1)).get(0);
    } catch (LakewrightException unreadable) {
      return false;
    }
  }

  private Table withForeignKeys(Table table, List<Table> all) {
    if (!fewFiles.test(table.name())) {
      return table;
    }
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    for (Column column : table.columns()) {
      boolean declared = keys.stream().anyMatch(key -> key.columns().contains(column.name()));
      if (!declared) {
        all.stream()
            .filter(target -> !target.name().equals(table.name()))
            .sorted(Comparator.comparing(target -> !isNamedAfter(column.name(), target)))
            .flatMap(target -> reference(table, column, target).stream())
            .findFirst()
            .ifPresent(keys::add);
      }
    }
    return new Table(
        table.name(), table.columns(), table.rowCount(), table.primaryKey(), keys, table.notes());
  }

  /** A {@code time_id} points at {@code time_by_day} before another table of such keys. */
  private static boolean isNamedAfter(String column, Table target) {
    String name = fold(column);
    String thing = name.endsWith("id") ? name.substring(0, name.length() - 2) : name;
    return !thing.isEmpty() && fold(target.name().name()).startsWith(thing);
  }

  private Optional<ForeignKey> reference(Table table, Column column, Table target) {
    if (target.primaryKey().isEmpty() || target.primaryKey().get().columns().size() != 1) {
      return Optional.empty();
    }
    String key = target.primaryKey().get().columns().get(0);
    boolean sameKind =
        target.column(key).map(it -> it.type().kind() == column.type().kind()).orElse(false);
    if (!sameKind
        || !pointsAt(column.name(), key, target)
        || !contained(table, column, target, key)) {
      return Optional.empty();
    }
    return Optional.of(
        new ForeignKey(List.of(column.name()), target.name(), List.of(key), KeyOrigin.INFERRED));
  }

  private static boolean pointsAt(String column, String key, Table target) {
    String name = fold(column);
    String owner = singular(fold(target.name().name()));
    boolean speaking = !fold(key).equals("id") && !fold(key).equals("code");
    return (speaking && name.equals(fold(key)))
        || name.equals(owner + "id")
        || name.equals("id" + owner)
        || name.equals(owner + fold(key));
  }

  private boolean contained(Table table, Column column, Table target, String key) {
    String sql =
        String.format(
            "SELECT count(*) > 0 AND count(*) FILTER (WHERE v IN (SELECT %2$s FROM %4$s))"
                + " >= %5$s * count(*) FROM (SELECT DISTINCT %1$s AS v FROM %3$s"
                + " WHERE %1$s IS NOT NULL LIMIT 100000)",
            Identifier.quote(column.name()),
            Identifier.quote(key),
            relations.apply(table.name().sql()),
            relations.apply(target.name().sql()),
            Double.toString(CONTAINED));
    return holds(table, sql);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String singular(String name) {
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
  }
}

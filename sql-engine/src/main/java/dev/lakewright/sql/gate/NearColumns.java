package dev.lakewright.sql.gate;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.error.Misnamed.Near;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns that come near to a name: of the statement's tables, and of those one key away. */
final class NearColumns {
  /** In larger lakes tables that point at the statement's are not looked for. */
  private static final int MOST_TABLES = 200;

  private final Catalog catalog;
  private final List<Table> tables;
  private final String phrase;

  NearColumns(Catalog catalog, List<Table> tables, String phrase) {
    this.catalog = catalog;
    this.tables = tables;
    this.phrase = phrase;
  }

  Misnamed find() {
    List<Near> known = new ArrayList<>();
    for (Table table : tables) {
      known.addAll(near(table, ""));
      for (ForeignKey key : table.foreignKeys()) {
        read(key.target()).ifPresent(it -> known.addAll(reached(it, table, key)));
      }
    }
    pointing().forEach(it -> known.addAll(it));
    return NearNames.of(Misnamed.Kind.COLUMN, phrase, known);
  }

  private Stream<List<Near>> pointing() {
    return tables.stream()
        .map(it -> it.name().lake())
        .distinct()
        .map(catalog::tables)
        .filter(names -> names.size() <= MOST_TABLES)
        .flatMap(List::stream)
        .filter(name -> !isOpen(name))
        .flatMap(name -> read(name).stream())
        .flatMap(
            table ->
                table.foreignKeys().stream()
                    .filter(key -> isOpen(key.target()))
                    .map(key -> near(table, "by " + column(table.name(), key.columns()))));
  }

  private List<Near> reached(Table target, Table from, ForeignKey key) {
    return isOpen(target.name())
        ? List.of()
        : near(target, "by " + column(from.name(), key.columns()));
  }

  private static String column(TableName table, List<String> columns) {
    return table.name() + "." + String.join(", ", columns);
  }

  private boolean isOpen(TableName name) {
    return tables.stream().anyMatch(it -> it.name().equals(name));
  }

  private List<Near> near(Table table, String way) {
    String reach = way.isEmpty() ? "" : "in " + table.name().name() + ", " + way;
    return table.columns().stream().map(it -> near(it, reach)).toList();
  }

  private Near near(Column column, String reach) {
    int edits = NearNames.edits(column.name(), phrase);
    return new Near(column.name(), edits, column.type().sql(), reach);
  }

  private Optional<Table> read(TableName name) {
    try {
      return catalog.table(name);
    } catch (LakewrightException unreadable) {
      // A table that cannot be read is no way to anything.
      return Optional.empty();
    }
  }
}

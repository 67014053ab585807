package dev.lakewright.bench.spider;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.core.lake.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A catalog of tables that have no rows anywhere. Immutable. */
public record SchemaCatalog(List<Table> all) implements Catalog {
  public SchemaCatalog {
    all = List.copyOf(all);
  }

  /** Return this catalog without one column. */
  public SchemaCatalog without(ColumnRef hidden) {
    return new SchemaCatalog(
        all.stream()
            .map(it -> it.name().equals(hidden.table()) ? without(it, hidden.column()) : it)
            .toList());
  }

  /** Return this catalog with dates in place of texts in columns whose name ends in "date". */
  public SchemaCatalog dated() {
    return new SchemaCatalog(all.stream().map(SchemaCatalog::dated).toList());
  }

  private static Table dated(Table table) {
    return new Table(
        table.name(),
        table.columns().stream().map(SchemaCatalog::dated).toList(),
        table.rowCount(),
        table.primaryKey(),
        table.foreignKeys(),
        table.notes());
  }

  private static Column dated(Column column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    boolean date =
        column.type().kind() == TypeKind.TEXT && (name.endsWith("date") || name.startsWith("date"));
    return date ? new Column(column.name(), ColumnType.DATE, column.nullable()) : column;
  }

  private static Table without(Table table, String column) {
    return new Table(
        table.name(),
        table.columns().stream().filter(it -> !it.name().equals(column)).toList(),
        table.rowCount(),
        table.primaryKey(),
        table.foreignKeys(),
        table.notes());
  }

  @Override
  public List<LakeName> lakes() {
    return all.stream().map(it -> it.name().lake()).distinct().toList();
  }

  @Override
  public List<TableName> tables(LakeName lake) {
    return all.stream().map(Table::name).filter(it -> it.lake().equals(lake)).toList();
  }

  @Override
  public Optional<Table> table(TableName name) {
    return all.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .or(() -> all.stream().filter(it -> isAlike(it.name(), name)).findFirst());
  }

  private static boolean isAlike(TableName a, TableName b) {
    return a.lake().equals(b.lake()) && a.name().equalsIgnoreCase(b.name());
  }

  @Override
  public TableProfile profile(TableName name) {
    throw new IllegalArgumentException("no rows of " + name);
  }

  @Override
  public String fingerprint(LakeName lake) {
    return Integer.toHexString(tables(lake).hashCode());
  }

  @Override
  public String fingerprint(TableName name) {
    return table(name).map(it -> Integer.toHexString(it.hashCode())).orElse("");
  }
}

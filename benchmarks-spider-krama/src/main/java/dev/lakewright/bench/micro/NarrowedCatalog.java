package dev.lakewright.bench.micro;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import java.util.List;
import java.util.Optional;

/** A catalog that lacks one column, so that questions about it have no answer. */
record NarrowedCatalog(Catalog whole, ColumnRef hidden) implements Catalog {
  @Override
  public List<LakeName> lakes() {
    return whole.lakes();
  }

  @Override
  public List<TableName> tables(LakeName lake) {
    return whole.tables(lake);
  }

  @Override
  public Optional<Table> table(TableName name) {
    return whole.table(name).map(table -> name.equals(hidden.table()) ? without(table) : table);
  }

  private Table without(Table table) {
    return new Table(
        table.name(),
        table.columns().stream().filter(it -> !it.name().equals(hidden.column())).toList(),
        table.rowCount(),
        table.primaryKey(),
        table.foreignKeys(),
        table.notes());
  }

  @Override
  public TableProfile profile(TableName name) {
    return whole.profile(name);
  }

  @Override
  public String fingerprint(LakeName lake) {
    return whole.fingerprint(lake) + "-" + Integer.toHexString(hidden.hashCode());
  }
}

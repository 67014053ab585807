package dev.lakewright.sql.gate;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Scan;
import dev.lakewright.sql.tree.AsciiFold;
import dev.lakewright.sql.tree.TreeReading;
import java.util.List;

/** Tells which stored columns a statement may read, by the names in it. */
final class Scans {
  private final Catalog catalog;

  Scans(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Scan> of(List<Table> tables, TreeReading reading) {
    return tables.stream().map(table -> scan(table, reading)).toList();
  }

  private Scan scan(Table table, TreeReading reading) {
    List<String> columns =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> reading.star() || reading.columns().contains(AsciiFold.of(name)))
            .toList();
    return new Scan(table.name(), columns, table.rowCount(), catalog.sources(table.name()));
  }
}

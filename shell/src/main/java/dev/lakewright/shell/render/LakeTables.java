package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnProfile;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.runtime.run.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tables about lakes, their tables, a table's columns, and runs. */
public final class LakeTables {
  private static final int SAMPLES = 3;

  private LakeTables() {}

  public static ResultTable lakes(Catalog catalog, LakeName defaultLake) {
    Listing listing = new Listing().text("lake").number("tables").text("default");
    for (LakeName lake : catalog.lakes()) {
      listing.row(
          Listing.of(lake.value()),
          Listing.of(catalog.tables(lake).size()),
          Listing.of(lake.equals(defaultLake) ? "yes" : ""));
    }
    return listing.table();
  }

  /** List the tables of a lake; row counts where they are known for free. */
  public static ResultTable tables(Catalog catalog, LakeName lake) {
    Listing listing = new Listing().text("table").number("columns").number("rows").text("key");
    for (Table table : catalog.describe(lake)) {
      listing.row(
          Listing.of(table.name().name()),
          Listing.of(table.columns().size()),
          rows(table.rowCount()),
          Listing.of(table.primaryKey().map(k -> String.join(", ", k.columns()))));
    }
    return listing.table();
  }

  private static Cell rows(OptionalLong count) {
    return count.isPresent() ? Listing.of(count.getAsLong()) : new Cell.Null();
  }

  public static ResultTable columns(Table table, TableProfile profile) {
    Listing listing =
        new Listing()
            .text("column")
            .text("type")
            .text("key")
            .number("nulls")
            .number("distinct")
            .text("smallest")
            .text("largest")
            .text("samples");
    for (Column column : table.columns()) {
      listing.row(row(table, column, profile.column(column.name())));
    }
    return listing.table();
  }

  private static Cell[] row(Table table, Column column, Optional<ColumnProfile> profile) {
    return new Cell[] {
      Listing.of(column.name()),
      Listing.of(column.type().sql()),
      Listing.of(key(table, column)),
      profile.map(it -> Listing.of(it.nulls())).orElse(new Cell.Null()),
      profile.map(it -> Listing.of(it.distinct())).orElse(new Cell.Null()),
      Listing.of(profile.flatMap(ColumnProfile::minimum)),
      Listing.of(profile.flatMap(ColumnProfile::maximum)),
      Listing.of(profile.map(LakeTables::samples).orElse(""))
    };
  }

  private static String samples(ColumnProfile profile) {
    List<String> few = profile.samples().stream().limit(SAMPLES).toList();
    return String.join(", ", few);
  }

  private static String key(Table table, Column column) {
    boolean primary =
        table.primaryKey().map(key -> key.columns().contains(column.name())).orElse(false);
    Optional<String> foreign =
        table.foreignKeys().stream()
            .filter(key -> key.columns().contains(column.name()))
            .findFirst()
            .map(key -> target(key, column));
    return primary ? foreign.map(it -> "primary, " + it).orElse("primary") : foreign.orElse("");
  }

  private static String target(ForeignKey key, Column column) {
    int at = key.columns().indexOf(column.name());
    return key.target().name() + "." + key.targetColumns().get(at);
  }

  /** List runs in the given order. */
  public static ResultTable runs(List<RunRecord> runs) {
    Listing listing =
        new Listing().text("run").text("outcome").number("rows").number("ms").text("input");
    for (RunRecord run : runs) {
      listing.row(
          Listing.of(run.id().value()),
          Listing.of(run.outcome()),
          run.rows().map(Listing::of).orElse(new Cell.Null()),
          Listing.of(run.elapsedMillis()),
          Listing.of(run.input()));
    }
    return listing.table();
  }
}

package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.error.Misnamed.Near;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.sql.tree.AsciiFold;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.List;
import java.util.Optional;

/** Finds the tables that a statement names. */
final class TableResolver {
  private final Catalog catalog;
  private final LakeName home;

  TableResolver(Catalog catalog, LakeName home) {
    this.catalog = catalog;
    this.home = home;
  }

  Optional<Table> find(TableMention mention) {
    String schema = mention.schema();
    if (!schema.isEmpty() && !LakeName.isValid(schema)) {
      return Optional.empty();
    }
    LakeName lake = schema.isEmpty() ? home : new LakeName(schema);
    return mention.name().isEmpty()
        ? Optional.empty()
        : catalog
            .table(new TableName(lake, mention.name()))
            .filter(table -> isSame(table.name().name(), mention.name()));
  }

  /** The engine looks names up by its own letter case. */
  private static boolean isSame(String stored, String written) {
    return AsciiFold.of(stored).equals(AsciiFold.of(written));
  }

  Failure unknown(TableMention mention) {
    String schema = mention.schema();
    boolean foreignLake =
        !schema.isEmpty()
            && catalog.lakes().stream().noneMatch(it -> it.value().equalsIgnoreCase(schema));
    if (foreignLake) {
      List<String> lakes = catalog.lakes().stream().map(LakeName::value).toList();
      return Failure.of(ErrorCode.LAKE_UNKNOWN, "there is no lake " + schema)
          .withNearest(NearestNames.among(lakes, schema, 3));
    }
    LakeName lake = schema.isEmpty() ? home : new LakeName(schema);
    String name = mention.name();
    List<Near> known = NearNames.plain(catalog.tables(lake).stream().map(TableName::name), name);
    catalog.lakes().stream()
        .filter(other -> !other.equals(lake))
        .flatMap(other -> catalog.tables(other).stream())
        .filter(table -> table.name().equalsIgnoreCase(name))
        .limit(1)
        .forEach(it -> known.add(new Near(it.toString(), 0, "", "in lake " + it.lake())));
    return Failure.of(ErrorCode.SQL_UNKNOWN_TABLE, "there is no table " + name + " in lake " + lake)
        .withMisnamed(NearNames.of(Misnamed.Kind.TABLE, name, known));
  }
}

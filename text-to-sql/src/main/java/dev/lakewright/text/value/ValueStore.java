package dev.lakewright.text.value;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes the value indexes of lakes, and keeps them in files: one a column, named by its table's
 * content, so that only columns of changed tables are read again.
 */
public final class ValueStore {
  private static final int MOST_OF_PART = 64;

  private final Catalog catalog;
  private final LakeValues values;
  private final Path folder;
  private final Predicate<ColumnRef> withheld;

  /**
   * Make a store.
   *
   * @param withheld columns whose values are neither kept nor asked for
   */
  public ValueStore(
      Catalog catalog, LakeValues values, Path folder, Predicate<ColumnRef> withheld) {
    this.catalog = catalog;
    this.values = values;
    this.folder = folder;
    this.withheld = withheld;
  }

  /**
   * Return the index of a lake's text columns. Up to 500 columns are read here where their files
   * are missing; where more are, each question has 128 of them read, those first that it points at,
   * and the log says how many are left.
   */
  public ValueIndex index(LakeName lake, SchemaIndex schema) {
    return LakeIndex.whole(lake, values, folder.resolve(lake.value()), wanted(schema)).now();
  }

  /**
   * Return an index of the first 64 text columns of a part of a lake that is too large to be read
   * as a whole. What was read is kept for parts that share tables, up to 10,000 columns a lake.
   */
  public ValueIndex part(LakeName lake, SchemaIndex schema) {
    List<WantedColumn> wanted = wanted(schema);
    List<WantedColumn> first = wanted.subList(0, Math.min(MOST_OF_PART, wanted.size()));
    return LakeIndex.part(lake, values, folder.resolve(lake.value()), first).now();
  }

  private List<WantedColumn> wanted(SchemaIndex schema) {
    List<WantedColumn> wanted = new ArrayList<>();
    for (NamedTable table : schema.tables()) {
      String fingerprint = catalog.fingerprint(table.name());
      for (NamedColumn column : table.columns()) {
        if (column.kind() == TypeKind.TEXT && !withheld.test(column.ref())) {
          wanted.add(WantedColumn.of(table, column, fingerprint, wanted.size()));
        }
      }
    }
    return wanted;
  }
}

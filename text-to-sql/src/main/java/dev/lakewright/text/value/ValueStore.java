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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the value index of a lake, from the file of an earlier process where there is one. */
public final class ValueStore {
  private static final int MOST_PER_COLUMN = 50_000;

  private final Catalog catalog;
  private final LakeValues values;
  private final Path folder;

  public ValueStore(Catalog catalog, LakeValues values, Path folder) {
    this.catalog = catalog;
    this.values = values;
    this.folder = folder;
  }

  public ValueIndex index(LakeName lake, SchemaIndex schema) {
    ValueFile file = new ValueFile(folder, lake, catalog.fingerprint(lake));
    Optional<Map<ColumnRef, List<String>>> kept = file.load();
    if (kept.isPresent()) {
      return new ValueIndex(kept.get());
    }
    Map<ColumnRef, List<String>> read = new LinkedHashMap<>();
    for (NamedTable table : schema.tables()) {
      for (NamedColumn column : table.columns()) {
        if (column.kind() == TypeKind.TEXT) {
          read.put(column.ref(), values.distinct(column.ref(), MOST_PER_COLUMN));
        }
      }
    }
    file.save(read);
    return new ValueIndex(read);
  }
}

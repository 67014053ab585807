package dev.lakewright.runtime.inspect;

import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.Datasets;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.Optional;

/** Tables of a lake by their name, and those of other lakes as {@code lake.table}. */
record LakeDatasets(Catalog catalog, LakeName lake) implements Datasets {
  @Override
  public Optional<Dataset> find(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return catalog
        .table(new TableName(lake, name))
        .or(() -> qualified(name).flatMap(catalog::table))
        .map(Dataset::of);
  }

  private static Optional<TableName> qualified(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && dot < name.length() - 1 && LakeName.isValid(name.substring(0, dot))
        ? Optional.of(new TableName(new LakeName(name.substring(0, dot)), name.substring(dot + 1)))
        : Optional.empty();
  }
}

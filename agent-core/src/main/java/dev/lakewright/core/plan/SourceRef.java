package dev.lakewright.core.plan;

import dev.lakewright.core.lake.TableName;
import java.util.List;
import java.util.function.Function;

/** What a source reads. */
public sealed interface SourceRef {
  <T> T fold(Function<TableName, T> onTable, Function<List<String>, T> onFiles);

  /** A table of a lake of the workspace. */
  record LakeTable(TableName table) implements SourceRef {
    @Override
    public <T> T fold(Function<TableName, T> onTable, Function<List<String>, T> onFiles) {
      return onTable.apply(table);
    }
  }

  /** Files, folders or globs as lakes have them, that are together one table. */
  record Files(List<String> paths) implements SourceRef {
    public Files {
      paths = List.copyOf(paths);
    }

    @Override
    public <T> T fold(Function<TableName, T> onTable, Function<List<String>, T> onFiles) {
      return onFiles.apply(paths);
    }
  }
}

package dev.lakewright.export.step;

import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what stands after FROM to read the files of a source. */
public final class SourceSql {
  private SourceSql() {}

  /** Writes a path's text as SQL. */
  @FunctionalInterface
  public interface PathSql {
    String of(String variable, String path);
  }

  /** Return the call for files below a folder that a variable holds. */
  public static String of(SourceFiles files, List<Column> columns) {
    return of(
        files,
        columns,
        (variable, path) -> Setting.read(variable) + " || " + Identifier.literal("/" + path));
  }

  /**
   * Return the call.
   *
   * @param columns whose types files without types of their own are read with
   */
  public static String of(SourceFiles files, List<Column> columns, PathSql path) {
    String list =
        files.paths().stream()
            .map(it -> path.of(files.variable(), it))
            .collect(Collectors.joining(", ", "[", "]"));
    String options = ", union_by_name = true, hive_partitioning = " + files.partitioned();
    return switch (files.format()) {
      case PARQUET -> "read_parquet(" + list + options + ")";
      case CSV -> "read_csv(" + list + options + types(columns) + ")";
      case JSON -> "read_json(" + list + options + ")";
    };
  }

  private static String types(List<Column> columns) {
    return columns.isEmpty()
        ? ""
        : columns.stream()
            .map(it -> Identifier.literal(it.name()) + ": " + Identifier.literal(it.type().sql()))
            .collect(Collectors.joining(", ", ", types = {", "}"));
  }
}

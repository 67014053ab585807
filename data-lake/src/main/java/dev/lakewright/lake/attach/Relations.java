package dev.lakewright.lake.attach;

import dev.lakewright.core.lake.Identifier;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what stands after FROM to read a group of files. */
public final class Relations {
  /** Files beyond which columns are taken from the first file instead of from all footers. */
  public static final int UNION_LIMIT = 500;

  private Relations() {}

  public static String of(FileGroup group) {
    String files = list(group.files());
    String union = ", union_by_name = " + (group.files().size() <= UNION_LIMIT);
    String hive = ", hive_partitioning = " + group.partitioned();
    return switch (group.format()) {
      case PARQUET -> "read_parquet(" + files + union + hive + ")";
      case CSV -> "read_csv(" + files + union + hive + ")";
      case JSON -> "read_json(" + files + union + hive + ")";
      case DUCKDB, SQLITE ->
          throw new IllegalArgumentException("a database file is not one relation");
    };
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(file -> Identifier.literal(literalGlob(file.toString())))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** DuckDB takes every path for a pattern: characters with a meaning there are put in brackets. */
  public static String literalGlob(String path) {
    return path.replaceAll("[\\[*?]", "[$0]");
  }
}

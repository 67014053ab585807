package dev.lakewright.core.export;

import java.util.List;
import java.util.Optional;

/**
 * Files that are together one table, without any place of this machine.
 *
 * @param variable name of the setting that holds the folder, such as {@code lake_chinook}; small
 *     letters, digits and {@code _}
 * @param paths relative to that folder, with {@code /}, as DuckDB takes patterns; never empty
 * @param partitioned true if folders named {@code key=value} add columns
 * @param csv how CSV files are written; empty for other formats, and where the files differ
 */
public record SourceFiles(
    String variable,
    Format format,
    List<String> paths,
    boolean partitioned,
    Optional<CsvForm> csv) {
  public SourceFiles {
    paths = List.copyOf(paths);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("a source has files");
    }
  }

  /** Make files whose form nobody has looked at. */
  public SourceFiles(String variable, Format format, List<String> paths, boolean partitioned) {
    this(variable, format, paths, partitioned, Optional.empty());
  }

  public SourceFiles withCsv(Optional<CsvForm> form) {
    return new SourceFiles(variable, format, paths, partitioned, form);
  }

  /** Formats that the engines of all targets read. */
  public enum Format {
    PARQUET,
    CSV,
    JSON
  }
}

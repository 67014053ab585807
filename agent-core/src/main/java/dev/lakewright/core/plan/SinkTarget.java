package dev.lakewright.core.plan;

import java.util.List;
import java.util.function.Function;

/** Where a sink writes; paths are relative to the workspace. */
public sealed interface SinkTarget {
  String path();

  <T> T fold(
      Function<Parquet, T> onParquet, Function<Csv, T> onCsv, Function<DuckDbTable, T> onDuckDb);

  /**
   * A folder of Parquet files.
   *
   * @param partitionBy columns whose values are folders named {@code column=value}, outermost
   *     first; may be empty
   */
  record Parquet(String path, List<String> partitionBy) implements SinkTarget {
    public Parquet {
      partitionBy = List.copyOf(partitionBy);
    }

    @Override
    public <T> T fold(
        Function<Parquet, T> onParquet, Function<Csv, T> onCsv, Function<DuckDbTable, T> onDuckDb) {
      return onParquet.apply(this);
    }
  }

  /** A CSV file with a header. */
  record Csv(String path) implements SinkTarget {
    @Override
    public <T> T fold(
        Function<Parquet, T> onParquet, Function<Csv, T> onCsv, Function<DuckDbTable, T> onDuckDb) {
      return onCsv.apply(this);
    }
  }

  /** A table of a DuckDB file, which may hold others. */
  record DuckDbTable(String path, String table) implements SinkTarget {
    @Override
    public <T> T fold(
        Function<Parquet, T> onParquet, Function<Csv, T> onCsv, Function<DuckDbTable, T> onDuckDb) {
      return onDuckDb.apply(this);
    }
  }
}

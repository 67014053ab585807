package dev.lakewright.export.step;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a step leaves; paths are relative to the folder of results. */
public sealed interface Result {
  <T> T fold(
      Supplier<T> onRows,
      Function<OneFile, T> onFile,
      Function<Folder, T> onFolder,
      Function<Database, T> onDatabase);

  /** Rows for later steps, as one Parquet file at {@code result_file}. */
  record Rows() implements Result {
    @Override
    public <T> T fold(
        Supplier<T> onRows,
        Function<OneFile, T> onFile,
        Function<Folder, T> onFolder,
        Function<Database, T> onDatabase) {
      return onRows.get();
    }
  }

  /** A file that takes the place of the one before. */
  record OneFile(String path) implements Result {
    @Override
    public <T> T fold(
        Supplier<T> onRows,
        Function<OneFile, T> onFile,
        Function<Folder, T> onFolder,
        Function<Database, T> onDatabase) {
      return onFile.apply(this);
    }
  }

  /**
   * A folder of files.
   *
   * @param adds true if its files are put beside those that are there, false if the folder takes
   *     the place of the one before
   */
  record Folder(String path, boolean adds) implements Result {
    @Override
    public <T> T fold(
        Supplier<T> onRows,
        Function<OneFile, T> onFile,
        Function<Folder, T> onFolder,
        Function<Database, T> onDatabase) {
      return onFolder.apply(this);
    }
  }

  /** A table of a DuckDB file, which the script is run in. */
  record Database(String path) implements Result {
    @Override
    public <T> T fold(
        Supplier<T> onRows,
        Function<OneFile, T> onFile,
        Function<Folder, T> onFolder,
        Function<Database, T> onDatabase) {
      return onDatabase.apply(this);
    }
  }

  default boolean isRows() {
    return fold(() -> true, file -> false, folder -> false, database -> false);
  }
}

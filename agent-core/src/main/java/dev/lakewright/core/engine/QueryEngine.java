package dev.lakewright.core.engine;

import dev.lakewright.core.sql.GatedQuery;
import java.nio.file.Path;

/**
 * Runs gated queries over the attached lakes, within the query's limits. Lakes are never written.
 * Calls may come from several threads; each call runs on the caller's thread.
 */
public interface QueryEngine extends AutoCloseable {
  /**
   * Run the query and return its first rows.
   *
   * <p>The whole result is counted, up to the query's row limit, but at most {@code previewRows}
   * rows are kept.
   */
  QueryOutcome run(GatedQuery query, int previewRows, RunControl control);

  /**
   * Run the query, write every row to a Parquet file and return the first rows.
   *
   * <p>The file appears under its final name whole or not at all. Column names are those of the
   * result, made distinct; whole numbers wider than 64 bits are stored as {@code DECIMAL(38,0)}.
   */
  QueryOutcome materialise(GatedQuery query, Path parquet, int previewRows, RunControl control);

  /**
   * Copy a file that {@link #materialise} wrote into another format, whole or not at all.
   *
   * @throws dev.lakewright.core.error.LakewrightException if the target cannot be written
   */
  void export(Path parquet, ExportFormat format, Path target);

  /** Read a file that {@link #materialise} wrote. */
  QueryOutcome read(Path parquet, int previewRows);

  /**
   * Return a digest of a materialised result: same columns and rows in the same order, same text.
   */
  String digest(Path parquet);

  @Override
  void close();
}

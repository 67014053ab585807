package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.sql.SqlText;
import java.nio.file.Path;

/** Where the statements of an engine run: in this process, or in one of its own. */
interface Backend extends AutoCloseable {
  QueryOutcome run(Order order, int previewRows, RunControl control);

  /** Write every row to the file, which may be left half-written where this fails. */
  QueryOutcome materialise(Order order, Path file, int previewRows, RunControl control);

  /**
   * Copy a result into the file, which may be left half-written where this fails.
   *
   * @throws dev.lakewright.core.error.LakewrightException where it does
   */
  void export(Path parquet, ExportFormat format, Path file);

  QueryOutcome read(Path parquet, int previewRows);

  String digest(Path parquet);

  /** Return the statement as the engine's parser sees it. */
  String tree(SqlText sql);

  @Override
  void close();
}

package dev.lakewright.lake;

import dev.lakewright.core.lake.TableName;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the engine finds the data of tables: the border between the half of this module that knows
 * files and the half that runs queries. Safe for use by several threads.
 */
public interface LakeStorage {
  /** Return the files and folders that the engine may read, absolute and with links resolved. */
  List<Path> readable();

  /**
   * Return statements that an engine needs once, before its settings are locked, such as {@code
   * ATTACH '…' AS "…" (READ_ONLY)}; written by this module from escaped paths, never from user
   * text.
   */
  List<String> setup();

  /**
   * Return what stands after FROM to read the table, such as {@code read_parquet(['…'])}; written
   * by this module, with every path and name escaped.
   *
   * @throws dev.lakewright.core.error.LakewrightException if the table or its files are gone
   */
  String relation(TableName table);
}

package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.lake.KeysFile;
import dev.lakewright.lake.attach.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where one table's data is.
 *
 * @param relation what stands after FROM where this module reads about the table
 * @param served what stands there where queries run; nearly always the same
 * @param files whose content it is; for fingerprints and messages
 * @param format of the files
 * @param keys what the source declares about keys
 * @param notes what a person should know
 */
record Source(
    TableName table,
    String relation,
    String served,
    List<Path> files,
    Format format,
    Optional<KeysFile.Keys> keys,
    List<String> notes) {
  Source {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  TableFiles tableFiles() {
    return new TableFiles(format, files, relation.contains("hive_partitioning = true"));
  }

  /** Return true if row counts can be read from footers. */
  boolean parquet() {
    return format == Format.PARQUET;
  }
}

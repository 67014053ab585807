package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.lake.Identifier;
import java.nio.file.Path;

/** Writes the statements that copy a result file into another format. */
final class Exports {
  private Exports() {}

  static String copy(Path parquet, ExportFormat format, Path target) {
    return "COPY (SELECT * FROM "
        + ResultFiles.relation(parquet)
        + ") TO "
        + Identifier.literal(target.toString())
        + " "
        + options(format);
  }

  private static String options(ExportFormat format) {
    return switch (format) {
      case PARQUET -> "(FORMAT parquet, COMPRESSION zstd)";
      case CSV -> "(FORMAT csv, HEADER true)";
      case JSON -> "(FORMAT json, ARRAY true)";
      case NDJSON -> "(FORMAT json)";
    };
  }
}

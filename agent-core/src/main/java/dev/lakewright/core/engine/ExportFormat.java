package dev.lakewright.core.engine;

/** Formats of result files. */
public enum ExportFormat {
  PARQUET,
  CSV,
  /** One JSON array of objects. */
  JSON,
  /** One JSON object a line. */
  NDJSON
}

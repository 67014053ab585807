package dev.lakewright.lake.copy;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of a table as one Parquet file.
 *
 * @param fingerprint of the table's files when it was made
 * @param made when it was made
 */
public record TableCopy(Path file, String fingerprint, Instant made) {}

/** Copies SQLite files into cached Parquet, with their types and keys. */
@NullMarked
package dev.lakewright.lake.sqlite;

import org.jspecify.annotations.NullMarked;

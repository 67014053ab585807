/** Brings statements in other dialects to DuckDB's. */
@NullMarked
package dev.lakewright.sql.dialect.read;

import org.jspecify.annotations.NullMarked;

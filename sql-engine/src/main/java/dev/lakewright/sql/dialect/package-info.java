/** Brings statements of other dialects to DuckDB's. */
@NullMarked
package dev.lakewright.sql.dialect;

import org.jspecify.annotations.NullMarked;

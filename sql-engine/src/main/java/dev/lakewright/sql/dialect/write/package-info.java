/** Writes DuckDB's tree of a query in the dialects of other engines, or says what they lack. */
@NullMarked
package dev.lakewright.sql.dialect.write;

import org.jspecify.annotations.NullMarked;

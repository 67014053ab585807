/**
 * The normalising front: brings what DuckDB's grammar has and Calcite's Babel grammar lacks to a
 * form that Calcite binds. The normal form names the same tables, columns and functions; it is
 * bound, never run.
 */
@NullMarked
package dev.lakewright.sql.front;

import org.jspecify.annotations.NullMarked;

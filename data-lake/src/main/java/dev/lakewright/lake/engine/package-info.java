/** Runs gated queries in one hardened DuckDB. */
@NullMarked
package dev.lakewright.lake.engine;

import org.jspecify.annotations.NullMarked;

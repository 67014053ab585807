/** SQL files for DuckDB's command line, and a shell script that runs them. */
@NullMarked
package dev.lakewright.export.target.sql;

import org.jspecify.annotations.NullMarked;

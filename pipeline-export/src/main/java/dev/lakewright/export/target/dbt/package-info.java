/** Projects of dbt, for DuckDB. */
@NullMarked
package dev.lakewright.export.target.dbt;

import org.jspecify.annotations.NullMarked;

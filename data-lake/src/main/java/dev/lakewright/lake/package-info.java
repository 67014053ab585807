/** Lakes on files: attach, profile, query. The only place that knows DuckDB. */
@NullMarked
package dev.lakewright.lake;

import org.jspecify.annotations.NullMarked;

/** What every target has in common: the steps of a plan as SQL that DuckDB runs anywhere. */
@NullMarked
package dev.lakewright.export.step;

import org.jspecify.annotations.NullMarked;

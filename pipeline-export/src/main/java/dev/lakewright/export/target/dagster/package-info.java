/** Code locations of Dagster, with a job a plan. */
@NullMarked
package dev.lakewright.export.target.dagster;

import org.jspecify.annotations.NullMarked;

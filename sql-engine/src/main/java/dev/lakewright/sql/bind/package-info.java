/** Binds statements against the catalog with Calcite. */
@NullMarked
package dev.lakewright.sql.bind;

import org.jspecify.annotations.NullMarked;

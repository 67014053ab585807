/** The gate itself. */
@NullMarked
package dev.lakewright.sql.gate;

import org.jspecify.annotations.NullMarked;

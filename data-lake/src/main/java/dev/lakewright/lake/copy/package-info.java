/** Copies of tables, for when their files are damaged. */
@NullMarked
package dev.lakewright.lake.copy;

import org.jspecify.annotations.NullMarked;

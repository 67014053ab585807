/** Lakes, tables, columns and what is known about them; no engine, no file format. */
@NullMarked
package dev.lakewright.core.lake;

import org.jspecify.annotations.NullMarked;

/** Finds the files of a lake and tells which tables they make, without reading data. */
@NullMarked
package dev.lakewright.lake.attach;

import org.jspecify.annotations.NullMarked;

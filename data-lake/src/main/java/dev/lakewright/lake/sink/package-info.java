/** Writes results of plans where people find them: whole or not at all. */
@NullMarked
package dev.lakewright.lake.sink;

import org.jspecify.annotations.NullMarked;

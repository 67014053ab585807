/** Reads contracts that others wrote, in the formats of other tools. */
@NullMarked
package dev.lakewright.export.foreign;

import org.jspecify.annotations.NullMarked;

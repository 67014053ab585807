/** Descriptions of a plan's results in the words of open standards. */
@NullMarked
package dev.lakewright.export.describe;

import org.jspecify.annotations.NullMarked;

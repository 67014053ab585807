/** Composes readings from links, and scores them. */
@NullMarked
package dev.lakewright.text.parse;

import org.jspecify.annotations.NullMarked;

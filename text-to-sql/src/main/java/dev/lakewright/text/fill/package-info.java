/**
 * Fills the slots of sketches with columns, tables and constants: one log-linear decision after
 * another, by beam search.
 */
@NullMarked
package dev.lakewright.text.fill;

import org.jspecify.annotations.NullMarked;

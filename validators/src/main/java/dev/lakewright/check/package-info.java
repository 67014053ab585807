/** Deterministic checks of answers, one rule a file. */
@NullMarked
package dev.lakewright.check;

import org.jspecify.annotations.NullMarked;

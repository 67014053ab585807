/** Deterministic checks of answers. */
@NullMarked
package dev.lakewright.check;

import org.jspecify.annotations.NullMarked;

/** The gate's figures: what passes, what is refused, and how long it takes. */
@NullMarked
package dev.lakewright.bench.gate;

import org.jspecify.annotations.NullMarked;

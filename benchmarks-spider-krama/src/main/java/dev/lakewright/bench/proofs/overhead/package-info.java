/** What the checks of an answer add to its time. */
@NullMarked
package dev.lakewright.bench.proofs.overhead;

import org.jspecify.annotations.NullMarked;

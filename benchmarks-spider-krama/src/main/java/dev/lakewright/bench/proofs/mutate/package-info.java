/** Ways to make a right statement wrong. */
@NullMarked
package dev.lakewright.bench.proofs.mutate;

import org.jspecify.annotations.NullMarked;

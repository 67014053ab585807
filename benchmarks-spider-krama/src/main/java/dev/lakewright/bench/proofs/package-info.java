/** How well the checks tell wrong statements from right ones. */
@NullMarked
package dev.lakewright.bench.proofs;

import org.jspecify.annotations.NullMarked;

/** Bundles of runs: written whole or not at all, listed, replayed. */
@NullMarked
package dev.lakewright.runtime.run;

import org.jspecify.annotations.NullMarked;

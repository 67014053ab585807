/** Measures monitors: corrupted and clean runs of steps over the demo lakes. */
@NullMarked
package dev.lakewright.bench.monitor;

import org.jspecify.annotations.NullMarked;

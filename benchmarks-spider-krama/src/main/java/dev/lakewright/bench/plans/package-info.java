/** {@code bench plans}: the scheduler, checkpoints, killed runs, and plans from words. */
@NullMarked
package dev.lakewright.bench.plans;

import org.jspecify.annotations.NullMarked;

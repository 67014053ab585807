/** Running gated queries: limits, cancellation, progress and results. */
@NullMarked
package dev.lakewright.core.engine;

import org.jspecify.annotations.NullMarked;

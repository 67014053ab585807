/** Wiring with plain {@code new}; the one place that knows every capability. */
@NullMarked
package dev.lakewright.runtime;

import org.jspecify.annotations.NullMarked;

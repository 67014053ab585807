/** The benchmark program. */
@NullMarked
package dev.lakewright.bench;

import org.jspecify.annotations.NullMarked;

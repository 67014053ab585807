/** Tests. */
@NullMarked
package dev.lakewright.bench.routing;

import org.jspecify.annotations.NullMarked;

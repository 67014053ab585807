/** The suite {@code routing}: the tool graph and its policies on published data. */
@NullMarked
package dev.lakewright.bench.routing;

import org.jspecify.annotations.NullMarked;

/** Microbenchmarks of routes, run by JMH. */
@NullMarked
package dev.lakewright.bench.routing.jmh;

import org.jspecify.annotations.NullMarked;

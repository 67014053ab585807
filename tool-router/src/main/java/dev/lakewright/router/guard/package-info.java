/** What stands between a run and a tool: circuit breakers, bulkheads, deadlines, hedges. */
@NullMarked
package dev.lakewright.router.guard;

import org.jspecify.annotations.NullMarked;

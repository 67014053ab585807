/** The scheduler of agent-core, which has no tests of its own. */
@NullMarked
package dev.lakewright.planner.flow;

import org.jspecify.annotations.NullMarked;

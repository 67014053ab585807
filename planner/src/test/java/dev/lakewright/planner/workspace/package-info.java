/** Tests. */
@NullMarked
package dev.lakewright.planner.workspace;

import org.jspecify.annotations.NullMarked;

/**
 * Reads contracts that others wrote, in the formats of other tools. To move to {@code
 * pipeline-export}, where readers of foreign formats belong, once that module is there.
 */
@NullMarked
package dev.lakewright.planner.foreign;

import org.jspecify.annotations.NullMarked;

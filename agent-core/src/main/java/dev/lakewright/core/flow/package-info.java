/** Graphs of tasks with conditional arrows: which may start, in which order, within a budget. */
@NullMarked
package dev.lakewright.core.flow;

import org.jspecify.annotations.NullMarked;

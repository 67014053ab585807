/** What is wrong with a plan, found before anything runs. */
@NullMarked
package dev.lakewright.planner.compile;

import org.jspecify.annotations.NullMarked;

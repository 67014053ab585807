@NullMarked
package dev.lakewright.planner.plan;

import org.jspecify.annotations.NullMarked;

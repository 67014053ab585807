@NullMarked
package dev.lakewright.planner.foreign;

import org.jspecify.annotations.NullMarked;

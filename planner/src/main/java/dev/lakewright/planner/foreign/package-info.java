/** YAML files that are not ours, for readers of the formats of other tools. */
@NullMarked
package dev.lakewright.planner.foreign;

import org.jspecify.annotations.NullMarked;

/** The form of plan files: {@code pipelines/NAME.yaml}. */
@NullMarked
package dev.lakewright.planner.plan;

import org.jspecify.annotations.NullMarked;

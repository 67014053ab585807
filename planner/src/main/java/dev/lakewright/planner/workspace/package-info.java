/** The workspace's file: read strictly, edited without losing comments. */
@NullMarked
package dev.lakewright.planner.workspace;

import org.jspecify.annotations.NullMarked;

/** Monitors of steps: one kind of corruption a file. */
@NullMarked
package dev.lakewright.check.monitor;

import org.jspecify.annotations.NullMarked;

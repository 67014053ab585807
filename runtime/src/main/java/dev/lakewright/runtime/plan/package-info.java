/** Plans of a workspace: reading, checking, running with checkpoints, and what is kept of runs. */
@NullMarked
package dev.lakewright.runtime.plan;

import org.jspecify.annotations.NullMarked;

/** Results and failures as bytes, for an engine in a process of its own. */
@NullMarked
package dev.lakewright.lake.wire;

import org.jspecify.annotations.NullMarked;

/** What a step's output was like when all was well, and what is other now. */
@NullMarked
package dev.lakewright.core.monitor;

import org.jspecify.annotations.NullMarked;

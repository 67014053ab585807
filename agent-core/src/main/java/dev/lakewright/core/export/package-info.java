/** Plans as projects of other systems: what a target is given, and what it gives. */
@NullMarked
package dev.lakewright.core.export;

import org.jspecify.annotations.NullMarked;

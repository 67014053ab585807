/** Plans as projects of other systems. */
@NullMarked
package dev.lakewright.export;

import org.jspecify.annotations.NullMarked;

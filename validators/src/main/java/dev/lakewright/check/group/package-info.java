/** Rules about what one row of a result stands for. */
@NullMarked
package dev.lakewright.check.group;

import org.jspecify.annotations.NullMarked;

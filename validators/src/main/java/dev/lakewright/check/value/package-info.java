/** Rules about filters and the values that they name. */
@NullMarked
package dev.lakewright.check.value;

import org.jspecify.annotations.NullMarked;

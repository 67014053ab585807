/** Rules about the whole product, each with a breach that it was seen to find. */
@NullMarked
package dev.lakewright.architecture;

import org.jspecify.annotations.NullMarked;

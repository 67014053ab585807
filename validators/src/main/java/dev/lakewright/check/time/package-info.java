/** Rules about dates and clocks. */
@NullMarked
package dev.lakewright.check.time;

import org.jspecify.annotations.NullMarked;

/** Rules about aggregates and arithmetic. */
@NullMarked
package dev.lakewright.check.measure;

import org.jspecify.annotations.NullMarked;

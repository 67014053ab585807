/** Times of the product, measured in one run. */
@NullMarked
package dev.lakewright.bench.speed;

import org.jspecify.annotations.NullMarked;

/** Tests of scores. */
@NullMarked
package dev.lakewright.bench.score;

import org.jspecify.annotations.NullMarked;

/** Tests of Spider runs. */
@NullMarked
package dev.lakewright.bench.spider;

import org.jspecify.annotations.NullMarked;

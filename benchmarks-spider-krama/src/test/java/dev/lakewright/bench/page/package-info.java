/** Tests of pages made from figures. */
@NullMarked
package dev.lakewright.bench.page;

import org.jspecify.annotations.NullMarked;

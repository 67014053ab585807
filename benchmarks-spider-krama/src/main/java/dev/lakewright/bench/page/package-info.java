/** Pages of documentation that are made from figures. */
@NullMarked
package dev.lakewright.bench.page;

import org.jspecify.annotations.NullMarked;

/** Lakes that differ only in what a role may not see, and queries grown to tell them apart. */
@NullMarked
package dev.lakewright.bench.policy;

import org.jspecify.annotations.NullMarked;

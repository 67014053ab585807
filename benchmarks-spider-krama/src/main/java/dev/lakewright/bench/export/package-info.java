/** Plans against targets: which run elsewhere, give the same, and fail where they should. */
@NullMarked
package dev.lakewright.bench.export;

import org.jspecify.annotations.NullMarked;

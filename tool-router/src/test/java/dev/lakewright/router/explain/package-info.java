/** Tests. */
@NullMarked
package dev.lakewright.router.explain;

import org.jspecify.annotations.NullMarked;

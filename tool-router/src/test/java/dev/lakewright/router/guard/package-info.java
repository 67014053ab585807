/** Tests. */
@NullMarked
package dev.lakewright.router.guard;

import org.jspecify.annotations.NullMarked;

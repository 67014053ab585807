/** Tests. */
@NullMarked
package dev.lakewright.router.tier;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package dev.lakewright.router.search;

import org.jspecify.annotations.NullMarked;

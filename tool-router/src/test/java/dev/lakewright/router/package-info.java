/** Tests. */
@NullMarked
package dev.lakewright.router;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package dev.lakewright.router.mcp;

import org.jspecify.annotations.NullMarked;

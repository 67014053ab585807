/** Tools that servers of the Model Context Protocol offer. */
@NullMarked
package dev.lakewright.router.mcp;

import org.jspecify.annotations.NullMarked;

/** Serves a workspace to other programs by the Model Context Protocol, over standard streams. */
@NullMarked
package dev.lakewright.shell.mcp;

import org.jspecify.annotations.NullMarked;

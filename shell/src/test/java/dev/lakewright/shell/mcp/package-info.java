/** The server for agents, seen from its client. */
@NullMarked
package dev.lakewright.shell.mcp;

import org.jspecify.annotations.NullMarked;

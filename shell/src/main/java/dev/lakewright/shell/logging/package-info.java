/** Keeps libraries quiet: what they log goes to a file, and only where the user asks for it. */
@NullMarked
package dev.lakewright.shell.logging;

import org.jspecify.annotations.NullMarked;

/** What is known of the terminal, and the streams, progress line and signals of a process. */
@NullMarked
package dev.lakewright.shell.terminal;

import org.jspecify.annotations.NullMarked;

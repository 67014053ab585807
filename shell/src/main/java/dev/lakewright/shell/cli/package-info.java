/** One-shot commands: arguments in, text and exit code out. No Spring here. */
@NullMarked
package dev.lakewright.shell.cli;

import org.jspecify.annotations.NullMarked;

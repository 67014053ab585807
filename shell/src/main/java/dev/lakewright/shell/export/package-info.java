/** Whole results as files and streams. */
@NullMarked
package dev.lakewright.shell.export;

import org.jspecify.annotations.NullMarked;

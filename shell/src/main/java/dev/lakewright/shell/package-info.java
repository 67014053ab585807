/** Lakewright for people at a terminal. */
@NullMarked
package dev.lakewright.shell;

import org.jspecify.annotations.NullMarked;

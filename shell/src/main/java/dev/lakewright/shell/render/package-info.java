/** Turns records into text and JSON; pure functions, no input or output. */
@NullMarked
package dev.lakewright.shell.render;

import org.jspecify.annotations.NullMarked;

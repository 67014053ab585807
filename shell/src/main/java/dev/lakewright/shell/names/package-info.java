/** Finds lakes, tables and runs by what people type. */
@NullMarked
package dev.lakewright.shell.names;

import org.jspecify.annotations.NullMarked;

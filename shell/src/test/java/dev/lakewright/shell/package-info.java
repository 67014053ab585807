/** Tests of the program as processes. */
@NullMarked
package dev.lakewright.shell;

import org.jspecify.annotations.NullMarked;

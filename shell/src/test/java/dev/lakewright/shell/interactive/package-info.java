@NullMarked
package dev.lakewright.shell.interactive;

import org.jspecify.annotations.NullMarked;

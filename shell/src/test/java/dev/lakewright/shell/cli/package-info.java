@NullMarked
package dev.lakewright.shell.cli;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.shell.render;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.check;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.text.sketch;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.text.learned;

import org.jspecify.annotations.NullMarked;

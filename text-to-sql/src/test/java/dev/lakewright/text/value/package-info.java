@NullMarked
package dev.lakewright.text.value;

import org.jspecify.annotations.NullMarked;

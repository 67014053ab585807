@NullMarked
package dev.lakewright.text.vector;

import org.jspecify.annotations.NullMarked;

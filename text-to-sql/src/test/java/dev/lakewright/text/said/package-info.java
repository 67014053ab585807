@NullMarked
package dev.lakewright.text.said;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.text.rank;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.text.judge;

import org.jspecify.annotations.NullMarked;

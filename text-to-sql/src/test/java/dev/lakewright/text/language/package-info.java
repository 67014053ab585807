@NullMarked
package dev.lakewright.text.language;

import org.jspecify.annotations.NullMarked;

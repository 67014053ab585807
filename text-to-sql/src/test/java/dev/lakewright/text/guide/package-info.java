@NullMarked
package dev.lakewright.text.guide;

import org.jspecify.annotations.NullMarked;

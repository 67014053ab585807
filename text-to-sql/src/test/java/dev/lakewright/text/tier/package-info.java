@NullMarked
package dev.lakewright.text.tier;

import org.jspecify.annotations.NullMarked;

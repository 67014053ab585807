@NullMarked
package dev.lakewright.text.mention;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package dev.lakewright.text;

import org.jspecify.annotations.NullMarked;

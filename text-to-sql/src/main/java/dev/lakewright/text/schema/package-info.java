/** Tables and columns as words, and the joins between them. */
@NullMarked
package dev.lakewright.text.schema;

import org.jspecify.annotations.NullMarked;

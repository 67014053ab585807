/** Phrases of a question tied to tables, columns, values and numbers. */
@NullMarked
package dev.lakewright.text.link;

import org.jspecify.annotations.NullMarked;

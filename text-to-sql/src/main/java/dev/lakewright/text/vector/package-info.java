/** How alike two words are in meaning. */
@NullMarked
package dev.lakewright.text.vector;

import org.jspecify.annotations.NullMarked;

/** The learned part of the parser as a whole: what was learned, and the candidates it leads to. */
@NullMarked
package dev.lakewright.text.learned;

import org.jspecify.annotations.NullMarked;

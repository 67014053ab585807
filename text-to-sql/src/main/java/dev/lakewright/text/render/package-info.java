/** The intermediate representation as SQL and as words. */
@NullMarked
package dev.lakewright.text.render;

import org.jspecify.annotations.NullMarked;

/** Statements written clause by clause, by what running their beginnings shows. */
@NullMarked
package dev.lakewright.text.guide;

import org.jspecify.annotations.NullMarked;

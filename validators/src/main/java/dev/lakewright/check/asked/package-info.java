/** Rules that hold the words of the question against the query. They speak English. */
@NullMarked
package dev.lakewright.check.asked;

import org.jspecify.annotations.NullMarked;

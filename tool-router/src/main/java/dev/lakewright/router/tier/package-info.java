/** Policies that choose the tier of writer for a question, from the question and its links. */
@NullMarked
package dev.lakewright.router.tier;

import org.jspecify.annotations.NullMarked;

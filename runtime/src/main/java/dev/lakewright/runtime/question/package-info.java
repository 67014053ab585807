/** The way of a question as a list of stages. */
@NullMarked
package dev.lakewright.runtime.question;

import org.jspecify.annotations.NullMarked;

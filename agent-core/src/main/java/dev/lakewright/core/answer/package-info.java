/** Checks, findings and answers. */
@NullMarked
package dev.lakewright.core.answer;

import org.jspecify.annotations.NullMarked;

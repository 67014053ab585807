/** Failures as values: what went wrong, who can mend it, and the nearest thing that works. */
@NullMarked
package dev.lakewright.core.error;

import org.jspecify.annotations.NullMarked;

/** Runs and the events that they emit. */
@NullMarked
package dev.lakewright.core.run;

import org.jspecify.annotations.NullMarked;

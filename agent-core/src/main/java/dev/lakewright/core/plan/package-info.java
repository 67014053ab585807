/** Plans: typed graphs of steps that people read, review in Git and run. */
@NullMarked
package dev.lakewright.core.plan;

import org.jspecify.annotations.NullMarked;

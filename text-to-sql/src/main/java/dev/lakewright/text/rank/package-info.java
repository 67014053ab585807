/** Chooses among candidates by figures of each as a whole, and says how sure the choice is. */
@NullMarked
package dev.lakewright.text.rank;

import org.jspecify.annotations.NullMarked;

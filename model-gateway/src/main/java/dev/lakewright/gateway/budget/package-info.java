/** What calls cost, and the most that they may. */
@NullMarked
package dev.lakewright.gateway.budget;

import org.jspecify.annotations.NullMarked;

/** Runs through the tool graph that heal around failures, and the audit of what they did. */
@NullMarked
package dev.lakewright.router.heal;

import org.jspecify.annotations.NullMarked;

/**
 * Looks at the tables of a lake themselves: whether they keep what is promised, and what they are.
 */
@NullMarked
package dev.lakewright.runtime.inspect;

import org.jspecify.annotations.NullMarked;

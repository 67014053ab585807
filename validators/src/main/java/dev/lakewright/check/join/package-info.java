/** Rules about joins: rows lost, repeated, or paired with what they have nothing to do with. */
@NullMarked
package dev.lakewright.check.join;

import org.jspecify.annotations.NullMarked;

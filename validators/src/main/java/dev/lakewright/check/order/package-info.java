/** Rules about order, cuts and sets. */
@NullMarked
package dev.lakewright.check.order;

import org.jspecify.annotations.NullMarked;

/** How a rule asks and what it is asked about. */
@NullMarked
package dev.lakewright.check.inquiry;

import org.jspecify.annotations.NullMarked;

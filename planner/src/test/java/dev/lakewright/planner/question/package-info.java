/** Tests. */
@NullMarked
package dev.lakewright.planner.question;

import org.jspecify.annotations.NullMarked;

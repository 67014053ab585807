/** What is odd about a column: one rule a file. */
@NullMarked
package dev.lakewright.check.profile.oddity;

import org.jspecify.annotations.NullMarked;

/** What a statement does, in terms of stored tables and columns. */
@NullMarked
package dev.lakewright.sql.facts;

import org.jspecify.annotations.NullMarked;

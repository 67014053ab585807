/** SQL as tokens, enough to find statements and clauses without a grammar. */
@NullMarked
package dev.lakewright.sql.token;

import org.jspecify.annotations.NullMarked;

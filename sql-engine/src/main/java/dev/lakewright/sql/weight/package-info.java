/** How large values and types may grow where a statement hands them from query to query. */
@NullMarked
package dev.lakewright.sql.weight;

import org.jspecify.annotations.NullMarked;

/** DuckDB's own syntax tree: what is allowed in it, which tables it reads, what it says. */
@NullMarked
package dev.lakewright.sql.tree;

import org.jspecify.annotations.NullMarked;

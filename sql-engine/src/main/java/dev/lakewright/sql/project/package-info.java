/** What readers of foreign projects ask of SQL: statements, tokens and the tables of a query. */
@NullMarked
package dev.lakewright.sql.project;

import org.jspecify.annotations.NullMarked;

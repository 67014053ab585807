/** Logical forms from SQL and as SQL. */
@NullMarked
package dev.lakewright.text.form.sql;

import org.jspecify.annotations.NullMarked;

/** Tests of forms as SQL. */
@NullMarked
package dev.lakewright.text.form.sql;

import org.jspecify.annotations.NullMarked;

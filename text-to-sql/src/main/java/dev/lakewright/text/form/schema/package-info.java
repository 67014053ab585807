/** What a schema says about forms: how tables join, what kind of value an expression has. */
@NullMarked
package dev.lakewright.text.form.schema;

import org.jspecify.annotations.NullMarked;

/** A small schema, and short ways to write forms over it. */
@NullMarked
package dev.lakewright.text.form;

import org.jspecify.annotations.NullMarked;

/** Logical forms as sentences that people check. */
@NullMarked
package dev.lakewright.text.form.words;

import org.jspecify.annotations.NullMarked;

/** Tests of forms as words. */
@NullMarked
package dev.lakewright.text.form.words;

import org.jspecify.annotations.NullMarked;

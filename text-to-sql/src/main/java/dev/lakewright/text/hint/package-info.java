/** What the embedded parser knows of a question, for writers that ask a model. */
@NullMarked
package dev.lakewright.text.hint;

import org.jspecify.annotations.NullMarked;

/** The embedded parser: from a question to SQL without a language model. */
@NullMarked
package dev.lakewright.text;

import org.jspecify.annotations.NullMarked;

/** Prompts for language models, and what is taken from their replies. */
@NullMarked
package dev.lakewright.text.prompt;

import org.jspecify.annotations.NullMarked;

/**
 * Languages of questions and of schemas. All that was learned was learned in English: a pack of
 * another language says each word in English, and leaves what was typed beside it.
 */
@NullMarked
package dev.lakewright.text.language;

import org.jspecify.annotations.NullMarked;

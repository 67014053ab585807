/** Questions as words with lemmas, and the general English lexicon. */
@NullMarked
package dev.lakewright.text.token;

import org.jspecify.annotations.NullMarked;

/** Tests of how names and words are read. */
@NullMarked
package dev.lakewright.text.token;

import org.jspecify.annotations.NullMarked;

/** Tests of how names and words are read. */
@NullMarked
package dev.lakewright.text.schema;

import org.jspecify.annotations.NullMarked;

/** Plans written from words: the question in them is asked of the lake as any question is. */
@NullMarked
package dev.lakewright.runtime.draft;

import org.jspecify.annotations.NullMarked;

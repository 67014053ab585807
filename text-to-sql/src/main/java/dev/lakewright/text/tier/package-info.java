/** The tiers of writers that ask language models. */
@NullMarked
package dev.lakewright.text.tier;

import org.jspecify.annotations.NullMarked;

/** Tiers of writers that ask models: what each answers, and what it costs. */
@NullMarked
package dev.lakewright.bench.tiers;

import org.jspecify.annotations.NullMarked;

/** Measures profiles: against definitions, planted dependencies, and declared foreign keys. */
@NullMarked
package dev.lakewright.bench.profile;

import org.jspecify.annotations.NullMarked;

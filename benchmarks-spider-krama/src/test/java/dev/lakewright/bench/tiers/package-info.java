@NullMarked
package dev.lakewright.bench.tiers;

import org.jspecify.annotations.NullMarked;

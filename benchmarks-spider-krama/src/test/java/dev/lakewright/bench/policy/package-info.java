@NullMarked
package dev.lakewright.bench.policy;

import org.jspecify.annotations.NullMarked;

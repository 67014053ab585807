@NullMarked
package dev.lakewright.bench.profile;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.runtime.plan;

import org.jspecify.annotations.NullMarked;

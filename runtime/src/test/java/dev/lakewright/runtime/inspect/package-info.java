@NullMarked
package dev.lakewright.runtime.inspect;

import org.jspecify.annotations.NullMarked;

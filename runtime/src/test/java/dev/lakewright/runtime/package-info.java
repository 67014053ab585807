@NullMarked
package dev.lakewright.runtime;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.runtime.export;

import org.jspecify.annotations.NullMarked;

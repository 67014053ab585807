@NullMarked
package dev.lakewright.runtime.importing;

import org.jspecify.annotations.NullMarked;

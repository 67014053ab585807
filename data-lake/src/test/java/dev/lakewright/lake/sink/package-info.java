@NullMarked
package dev.lakewright.lake.sink;

import org.jspecify.annotations.NullMarked;

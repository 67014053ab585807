@NullMarked
package dev.lakewright.lake.engine;

import org.jspecify.annotations.NullMarked;

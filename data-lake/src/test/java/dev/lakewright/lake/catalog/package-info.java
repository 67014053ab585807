@NullMarked
package dev.lakewright.lake.catalog;

import org.jspecify.annotations.NullMarked;

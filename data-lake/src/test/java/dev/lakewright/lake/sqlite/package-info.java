@NullMarked
package dev.lakewright.lake.sqlite;

import org.jspecify.annotations.NullMarked;

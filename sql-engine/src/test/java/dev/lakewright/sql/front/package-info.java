@NullMarked
package dev.lakewright.sql.front;

import org.jspecify.annotations.NullMarked;

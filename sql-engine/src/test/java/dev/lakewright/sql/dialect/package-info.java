@NullMarked
package dev.lakewright.sql.dialect;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.sql.dialect.write;

import org.jspecify.annotations.NullMarked;

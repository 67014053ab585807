@NullMarked
package dev.lakewright.sql.dialect.read;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.sql.token;

import org.jspecify.annotations.NullMarked;

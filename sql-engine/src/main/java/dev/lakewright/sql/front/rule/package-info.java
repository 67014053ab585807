/** One rule of the front a class, each with what it turns into what. */
@NullMarked
package dev.lakewright.sql.front.rule;

import org.jspecify.annotations.NullMarked;

/** SQL on its way through the gate, and the facts about it that checks work on. */
@NullMarked
package dev.lakewright.core.sql;

import org.jspecify.annotations.NullMarked;

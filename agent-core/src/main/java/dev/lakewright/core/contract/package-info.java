/** What is promised of tables and of the outputs of steps, and what checking it found. */
@NullMarked
package dev.lakewright.core.contract;

import org.jspecify.annotations.NullMarked;

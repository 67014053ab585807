@NullMarked
package dev.lakewright.router.retrieve;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.lakewright.testkit;

import org.jspecify.annotations.NullMarked;

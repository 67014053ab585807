@NullMarked
package dev.lakewright.lake.demo;

import org.jspecify.annotations.NullMarked;

/** Demo lakes made on this machine from data in Maven artifacts. */
@NullMarked
package dev.lakewright.lake.demo;

import org.jspecify.annotations.NullMarked;

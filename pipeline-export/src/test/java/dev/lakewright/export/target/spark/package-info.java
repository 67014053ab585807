@NullMarked
package dev.lakewright.export.target.spark;

import org.jspecify.annotations.NullMarked;

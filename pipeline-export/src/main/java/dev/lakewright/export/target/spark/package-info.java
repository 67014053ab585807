/** Applications of PySpark: a program that runs a plan's steps, each in Spark's own SQL. */
@NullMarked
package dev.lakewright.export.target.spark;

import org.jspecify.annotations.NullMarked;

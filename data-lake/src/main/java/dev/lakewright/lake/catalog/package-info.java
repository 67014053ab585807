/** Schemas, keys, figures and values of the attached tables, read on first use and kept. */
@NullMarked
package dev.lakewright.lake.catalog;

import org.jspecify.annotations.NullMarked;

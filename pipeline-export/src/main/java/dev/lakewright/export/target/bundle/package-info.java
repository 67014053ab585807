/** Bundles of a plan, its lock and a list of its data, which Lakewright runs elsewhere. */
@NullMarked
package dev.lakewright.export.target.bundle;

import org.jspecify.annotations.NullMarked;

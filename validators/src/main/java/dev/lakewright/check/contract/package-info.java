/** Holds rows against contracts: one kind of condition a file. */
@NullMarked
package dev.lakewright.check.contract;

import org.jspecify.annotations.NullMarked;

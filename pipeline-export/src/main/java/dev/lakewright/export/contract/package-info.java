/** Contracts as SQL that fails where a promise is broken. */
@NullMarked
package dev.lakewright.export.contract;

import org.jspecify.annotations.NullMarked;

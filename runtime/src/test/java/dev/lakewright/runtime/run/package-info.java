/** Tests of run bundles. */
@NullMarked
package dev.lakewright.runtime.run;

import org.jspecify.annotations.NullMarked;

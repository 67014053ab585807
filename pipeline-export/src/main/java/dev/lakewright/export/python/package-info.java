/** Python that the projects of several targets have. */
@NullMarked
package dev.lakewright.export.python;

import org.jspecify.annotations.NullMarked;

/** Projects of other systems as plans. */
@NullMarked
package dev.lakewright.export.importing;

import org.jspecify.annotations.NullMarked;

/** Projects of dbt. */
@NullMarked
package dev.lakewright.export.importing.dbt;

import org.jspecify.annotations.NullMarked;

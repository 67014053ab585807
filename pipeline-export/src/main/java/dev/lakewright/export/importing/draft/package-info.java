/** What becomes of a project: steps with their origins, and what is left out. */
@NullMarked
package dev.lakewright.export.importing.draft;

import org.jspecify.annotations.NullMarked;

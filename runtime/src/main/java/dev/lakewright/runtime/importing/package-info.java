/**
 * Imports: projects of other systems as plans of the workspace, checked before they are written.
 */
@NullMarked
package dev.lakewright.runtime.importing;

import org.jspecify.annotations.NullMarked;

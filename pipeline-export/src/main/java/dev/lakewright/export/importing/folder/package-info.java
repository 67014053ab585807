/** The files of a project, as text and nothing else. */
@NullMarked
package dev.lakewright.export.importing.folder;

import org.jspecify.annotations.NullMarked;

/** Folders of SQL scripts. */
@NullMarked
package dev.lakewright.export.importing.script;

import org.jspecify.annotations.NullMarked;

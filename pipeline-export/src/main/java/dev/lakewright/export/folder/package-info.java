/** Folders of exported projects: what the last export wrote, and what people changed since. */
@NullMarked
package dev.lakewright.export.folder;

import org.jspecify.annotations.NullMarked;

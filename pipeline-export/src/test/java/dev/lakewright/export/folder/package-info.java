/** Tests of folders of exported projects. */
@NullMarked
package dev.lakewright.export.folder;

import org.jspecify.annotations.NullMarked;

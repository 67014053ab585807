/** Where a workspace lies and how its file is changed. */
@NullMarked
package dev.lakewright.runtime.workspace;

import org.jspecify.annotations.NullMarked;

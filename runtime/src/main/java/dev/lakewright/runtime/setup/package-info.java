/** Parts of a workspace that are looked at and changed without opening its lakes. */
@NullMarked
package dev.lakewright.runtime.setup;

import org.jspecify.annotations.NullMarked;

/** What a workspace has set up, looked at and changed without opening its lakes. */
@NullMarked
package dev.lakewright.runtime.setup;

import org.jspecify.annotations.NullMarked;

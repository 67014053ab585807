/** Who asks, in which role, and the lakes as that role sees them. */
@NullMarked
package dev.lakewright.runtime.role;

import org.jspecify.annotations.NullMarked;

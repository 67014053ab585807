/** Classes that break the rules on purpose. */
@NullMarked
package dev.lakewright.architecture.breach;

import org.jspecify.annotations.NullMarked;

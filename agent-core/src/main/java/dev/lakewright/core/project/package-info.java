/** Projects of other systems that become plans: what their readers ask of the rest. */
@NullMarked
package dev.lakewright.core.project;

import org.jspecify.annotations.NullMarked;

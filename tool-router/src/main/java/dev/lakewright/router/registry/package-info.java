/** Typed descriptors of tools, where they come from, and what they may take and return. */
@NullMarked
package dev.lakewright.router.registry;

import org.jspecify.annotations.NullMarked;

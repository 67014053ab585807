/** Tests. */
@NullMarked
package dev.lakewright.router.registry;

import org.jspecify.annotations.NullMarked;

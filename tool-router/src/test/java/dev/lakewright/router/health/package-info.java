/** Tests. */
@NullMarked
package dev.lakewright.router.health;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package dev.lakewright.router.heal;

import org.jspecify.annotations.NullMarked;

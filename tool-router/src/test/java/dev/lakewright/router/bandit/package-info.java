/** Tests. */
@NullMarked
package dev.lakewright.router.bandit;

import org.jspecify.annotations.NullMarked;

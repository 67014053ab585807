/** Bandits that learn from rewards which model to ask. */
@NullMarked
package dev.lakewright.router.bandit;

import org.jspecify.annotations.NullMarked;

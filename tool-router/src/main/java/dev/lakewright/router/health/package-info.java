/** What is known of each tool's running, kept between runs. */
@NullMarked
package dev.lakewright.router.health;

import org.jspecify.annotations.NullMarked;

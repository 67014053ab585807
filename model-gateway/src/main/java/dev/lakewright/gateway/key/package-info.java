/** Keys to models' services, which nobody gets to see. */
@NullMarked
package dev.lakewright.gateway.key;

import org.jspecify.annotations.NullMarked;

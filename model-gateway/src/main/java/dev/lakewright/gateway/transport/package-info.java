/** HTTP calls of one model call: bounded, cancellable, and seen for what they are. */
@NullMarked
package dev.lakewright.gateway.transport;

import org.jspecify.annotations.NullMarked;

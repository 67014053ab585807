/** Replies kept by their requests, and given again without a network. */
@NullMarked
package dev.lakewright.gateway.record;

import org.jspecify.annotations.NullMarked;

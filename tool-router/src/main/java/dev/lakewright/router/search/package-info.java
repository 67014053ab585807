/** Search for a chain of tool calls that answers a request. */
@NullMarked
package dev.lakewright.router.search;

import org.jspecify.annotations.NullMarked;

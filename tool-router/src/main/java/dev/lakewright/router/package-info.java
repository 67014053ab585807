/** Tools as a cost-weighted graph, and the cheapest healthy way through it. */
@NullMarked
package dev.lakewright.router;

import org.jspecify.annotations.NullMarked;

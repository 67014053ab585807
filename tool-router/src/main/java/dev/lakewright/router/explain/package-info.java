/** The tool graph and its routes, for people. */
@NullMarked
package dev.lakewright.router.explain;

import org.jspecify.annotations.NullMarked;

/** The route of a question, for people. */
@NullMarked
package dev.lakewright.runtime.route;

import org.jspecify.annotations.NullMarked;

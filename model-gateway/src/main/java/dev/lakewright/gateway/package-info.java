/** The gateway to language models. */
@NullMarked
package dev.lakewright.gateway;

import org.jspecify.annotations.NullMarked;

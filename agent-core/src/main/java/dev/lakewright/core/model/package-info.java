/** Language models: the port through which they are asked, and what may go wrong. */
@NullMarked
package dev.lakewright.core.model;

import org.jspecify.annotations.NullMarked;

/** Language models in the product: writers of each tier, and what is said of them. */
@NullMarked
package dev.lakewright.runtime.model;

import org.jspecify.annotations.NullMarked;

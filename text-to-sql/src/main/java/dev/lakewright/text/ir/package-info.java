/** The intermediate representation: what a question means, without joins. */
@NullMarked
package dev.lakewright.text.ir;

import org.jspecify.annotations.NullMarked;

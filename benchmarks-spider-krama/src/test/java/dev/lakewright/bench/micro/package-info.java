/** Tests of what looks into capability modules. */
@NullMarked
package dev.lakewright.bench.micro;

import org.jspecify.annotations.NullMarked;

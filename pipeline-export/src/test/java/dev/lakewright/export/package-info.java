/** Tests of exported projects. */
@NullMarked
package dev.lakewright.export;

import org.jspecify.annotations.NullMarked;

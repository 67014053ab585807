/**
 * Work on single capabilities: training the parser, timing parts. The only package of this module
 * that looks into capability modules.
 */
@NullMarked
package dev.lakewright.bench.micro;

import org.jspecify.annotations.NullMarked;

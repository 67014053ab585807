/**
 * Sketches: logical forms without their columns, tables and constants (Xu et al., <i>SQLNet</i>,
 * 2017; Dong and Lapata, <i>Coarse-to-Fine Decoding</i>, ACL 2018). A sketch and what fills its
 * slots make a query, and every query of the covered kind is taken apart into them.
 */
@NullMarked
package dev.lakewright.text.sketch;

import org.jspecify.annotations.NullMarked;

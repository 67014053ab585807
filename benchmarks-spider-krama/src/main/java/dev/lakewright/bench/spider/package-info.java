/** Sets in Spider's form: reading them, asking their questions, scoring the answers. */
@NullMarked
package dev.lakewright.bench.spider;

import org.jspecify.annotations.NullMarked;

/** Grammars (GBNF, llama.cpp) that hold a model to queries over the tables that it is shown. */
@NullMarked
package dev.lakewright.text.grammar;

import org.jspecify.annotations.NullMarked;

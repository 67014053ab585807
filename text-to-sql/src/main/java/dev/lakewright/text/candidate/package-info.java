/** Candidates: likely sketches with likely fillings, made into queries that engines take. */
@NullMarked
package dev.lakewright.text.candidate;

import org.jspecify.annotations.NullMarked;

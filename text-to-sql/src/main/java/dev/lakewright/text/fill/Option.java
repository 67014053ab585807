package dev.lakewright.text.fill;

import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.sketch.Filling;
import java.util.Optional;

/**
 * One way to fill a slot.
 *
 * @param words the words that it uses up: those of its constant, those of its column's name
 * @param mention number of the value mention that it uses up; -1 for none
 * @param logarithm of its chance
 */
record Option(
    Filling filling, Optional<NamedColumn> column, Spent words, int mention, double logarithm) {}

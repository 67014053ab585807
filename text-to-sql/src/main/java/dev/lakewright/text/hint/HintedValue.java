package dev.lakewright.text.hint;

import dev.lakewright.core.lake.ColumnRef;

/**
 * A stored value that words of a question read like.
 *
 * @param phrase as the user typed it
 * @param quality from 0 to 1: how surely it is meant
 */
public record HintedValue(String phrase, ColumnRef column, String value, double quality) {}

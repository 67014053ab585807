package dev.lakewright.text.hint;

import dev.lakewright.core.lake.Column;

/**
 * A column that a question may be about.
 *
 * @param score from 0 to 1: how surely
 * @param key true if it is part of the primary key or of a foreign key
 */
public record HintedColumn(Column column, double score, boolean key) {}

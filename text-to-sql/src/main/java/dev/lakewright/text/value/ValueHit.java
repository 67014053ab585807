package dev.lakewright.text.value;

import dev.lakewright.core.lake.ColumnRef;

/** A stored value and the column that holds it. */
public record ValueHit(ColumnRef column, String value) {}

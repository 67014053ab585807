package dev.lakewright.core.engine;

import dev.lakewright.core.lake.ColumnType;

/** A column of a result; names may repeat and may be any text. */
public record ResultColumn(String name, ColumnType type) {}

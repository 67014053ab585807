package dev.lakewright.core.sql;

import dev.lakewright.core.lake.LakeName;

/** A statement at the gate; names without a lake mean tables of {@code defaultLake}. */
public record GateRequest(SqlText sql, LakeName defaultLake, QueryLimits limits) {}

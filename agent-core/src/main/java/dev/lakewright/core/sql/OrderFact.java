package dev.lakewright.core.sql;

import java.util.OptionalInt;

/**
 * One key of ORDER BY.
 *
 * @param output index from 0 into the result's columns, where the key is one of them
 * @param sql the key as the query writes it, without direction
 */
public record OrderFact(OptionalInt output, String sql, boolean descending) {}

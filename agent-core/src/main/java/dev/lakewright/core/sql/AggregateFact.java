package dev.lakewright.core.sql;

import java.util.Optional;

/**
 * An aggregate call.
 *
 * @param function in upper case, such as {@code COUNT}
 * @param argument the stored column, where the argument is one, a cast aside; empty for {@code *}
 *     and expressions
 * @param measure what an expression over stored columns takes of each row; empty where {@code
 *     argument} is there
 */
public record AggregateFact(
    String function,
    Optional<ColumnUse> argument,
    Optional<MeasureFact> measure,
    boolean distinct,
    boolean star) {}

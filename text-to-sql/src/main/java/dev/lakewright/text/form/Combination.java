package dev.lakewright.text.form;

/**
 * A set operation with the query that follows it. An order of that query without a limit is the
 * order of the whole, as in SQL; with a limit, order and limit are those of that query alone.
 */
public record Combination(SetOperation operation, Query query) {}

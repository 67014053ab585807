package dev.lakewright.text.form;

/** A set operation with the query that follows it. */
public record Combination(SetOperation operation, Query query) {}

package dev.lakewright.text.ir;

/** A condition on groups. */
public record Having(Expression.Aggregated measure, Operator operator, Literal value) {}

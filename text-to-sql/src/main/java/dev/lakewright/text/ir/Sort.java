package dev.lakewright.text.ir;

/** A sort key. */
public record Sort(Expression key, boolean descending) {}

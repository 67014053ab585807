package dev.lakewright.text.form;

/** A sort key. */
public record Sort(Expression key, boolean descending) {}

package dev.lakewright.check.inquiry;

/** A figure of rows: an aggregate expression over a relation. */
public record Measure(Relation over, String expression) {}

package dev.lakewright.text.form;

/** An equality that joins two uses of tables. */
public record Link(Field left, Field right) {}

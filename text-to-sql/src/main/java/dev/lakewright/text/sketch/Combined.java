package dev.lakewright.text.sketch;

import dev.lakewright.text.form.SetOperation;

/** A set operation with the sketch of its right side. */
public record Combined(SetOperation operation, Sketch sketch) {}

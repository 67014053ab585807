package dev.lakewright.text.sketch;

/**
 * A sketch with the logarithm of its chance.
 *
 * @param known false for a variation of a known one
 */
public record ScoredSketch(Sketch sketch, double logarithm, boolean known) {}

package dev.lakewright.text.candidate;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.sketch.ScoredSketch;

/**
 * A candidate before it is ranked.
 *
 * @param sketchRank place of its sketch among all, from 0
 */
public record Proposed(
    Query query, Filled filled, ScoredSketch sketch, int sketchRank, Variant variant) {
  /** Return the logarithm of the chance of sketch and fillings together. */
  public double logarithm() {
    return sketch.logarithm() + filled.logarithm();
  }
}

package dev.lakewright.text.fill;

import dev.lakewright.text.sketch.Parsed;
import java.util.List;

/**
 * A sketch with all its slots filled.
 *
 * @param logarithm of the chance of its fillings, given the sketch
 * @param worst the least logarithm of one filling
 * @param used one flag for each word of the question: true if a filling used it up
 */
public record Filled(Parsed parsed, double logarithm, double worst, List<Boolean> used) {
  public Filled {
    used = List.copyOf(used);
  }
}

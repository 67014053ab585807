package dev.lakewright.text.sketch;

import dev.lakewright.text.model.FeatureList;
import java.util.List;

/** Tells which sketches a question may have. */
@FunctionalInterface
public interface SketchSource {
  /**
   * Return the likeliest sketches, best first.
   *
   * @param most how many known ones are returned at most
   * @param least known ones less likely than the best by more than this logarithm are left out
   */
  List<ScoredSketch> likeliest(FeatureList features, int most, double least);
}

package dev.lakewright.text.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * Chances as in classifier-free guidance by execution (EG-CFG, 2506.10948): {@code P · (Pc / P)^γ},
 * brought to 1 again.
 */
public final class GuidedChances {
  private GuidedChances() {}

  /**
   * Guide chances.
   *
   * @param plain chances P without what running showed, each above 0
   * @param informed chances Pc with it, in the same order
   * @param gamma weight γ of what running showed; at 0 the plain ones come back
   */
  public static List<Double> of(List<Double> plain, List<Double> informed, double gamma) {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      weights.add(plain.get(i) * Math.pow(informed.get(i) / plain.get(i), gamma));
    }
    return normalised(weights);
  }

  /** Bring weights to chances; equal ones where all are 0. */
  static List<Double> normalised(List<Double> weights) {
    double sum = weights.stream().mapToDouble(it -> it).sum();
    return weights.stream().map(it -> sum > 0 ? it / sum : 1.0 / weights.size()).toList();
  }
}

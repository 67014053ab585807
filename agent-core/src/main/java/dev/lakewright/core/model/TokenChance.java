package dev.lakewright.core.model;

import java.util.List;

/**
 * How likely a token of a reply was.
 *
 * @param logProbability natural logarithm of its chance; never above 0
 * @param top the same of the likeliest tokens in its place, the likeliest first; may be empty
 */
public record TokenChance(String token, double logProbability, List<Double> top) {
  public TokenChance {
    top = List.copyOf(top);
  }
}

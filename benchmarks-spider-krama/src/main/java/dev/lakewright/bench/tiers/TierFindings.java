package dev.lakewright.bench.tiers;

import java.util.List;
import java.util.Map;

/**
 * What the suite found.
 *
 * @param model the live one, or that there was none
 * @param plots SVG documents by the names of their files
 */
public record TierFindings(
    Map<String, Double> figures,
    String tables,
    List<Map<String, Object>> questions,
    Map<String, String> plots,
    String model) {
  public TierFindings {
    questions = List.copyOf(questions);
  }
}

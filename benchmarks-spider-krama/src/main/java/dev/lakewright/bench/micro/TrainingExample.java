package dev.lakewright.bench.micro;

import java.util.List;
import java.util.Map;

/**
 * A question with its readings, best first by the weights that they were made with.
 *
 * @param options for each reading its features, and whether its SQL is right
 */
record TrainingExample(String database, List<Option> options) {
  record Option(Map<String, Double> features, boolean right) {}

  TrainingExample {
    options = List.copyOf(options);
  }
}

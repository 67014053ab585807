package dev.lakewright.bench.micro;

import java.util.List;
import java.util.Map;

/**
 * A question with its readings, best first by the weights that they were made with.
 *
 * @param options for each reading its features, and whether its SQL is right
 * @param deprived readings, none of them right, where the lake lacks a column that is asked for
 */
record TrainingExample(String database, List<Option> options, List<Option> deprived) {
  record Option(Map<String, Double> features, boolean right) {}

  TrainingExample {
    options = List.copyOf(options);
    deprived = List.copyOf(deprived);
  }
}

package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * GreenServ's queries, and the rewards that were seen of each model on each data set, from {@code
 * model-routing/bandit_*.csv}.
 *
 * <p>Rewards name queries by number, from 1 on.
 *
 * @param rewards by data set and model
 */
record BanditData(List<Query> queries, Map<String, Map<ToolId, List<Double>>> rewards) {
  /** A query and the data set that it is from. */
  record Query(String dataset, String text) {}

  /**
   * Read both files.
   *
   * @throws IOException if one is missing
   */
  static BanditData read(Path benchData) throws IOException {
    Path folder = benchData.resolve("model-routing");
    List<Query> queries = new ArrayList<>();
    for (List<String> record : body(folder.resolve("bandit_queries.csv"))) {
      queries.add(new Query(record.get(0), record.get(1)));
    }
    Map<String, Map<ToolId, List<Double>>> rewards = new TreeMap<>();
    for (List<String> record : body(folder.resolve("bandit_rewards.csv"))) {
      String dataset = queries.get(Integer.parseInt(record.get(3)) - 1).dataset();
      rewards
          .computeIfAbsent(dataset, it -> new TreeMap<>())
          .computeIfAbsent(new ToolId(record.get(4)), it -> new ArrayList<>())
          .add(Double.parseDouble(record.get(5)));
    }
    return new BanditData(queries, rewards);
  }

  private static List<List<String>> body(Path file) throws IOException {
    List<List<String>> records = Csv.read(file);
    if (records.size() < 2) {
      throw new IOException(file + " has no records");
    }
    return records.subList(1, records.size());
  }

  List<String> datasets() {
    return List.copyOf(rewards.keySet());
  }

  List<ToolId> models() {
    return rewards.values().stream()
        .flatMap(it -> it.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Return what was seen of a model on a data set; it is never empty in the published file. */
  List<Double> seen(String dataset, ToolId model) {
    return rewards.getOrDefault(dataset, Map.of()).getOrDefault(model, List.of());
  }

  double mean(String dataset, ToolId model) {
    return seen(dataset, model).stream().mapToDouble(it -> it).average().orElse(0);
  }

  ToolId bestOn(String dataset) {
    return models().stream().max(Comparator.comparingDouble(it -> mean(dataset, it))).orElseThrow();
  }

  /** Return the data with one more model, which on each data set does as the best one there. */
  BanditData withBestOfAll(ToolId name) {
    Map<String, Map<ToolId, List<Double>>> more = new TreeMap<>();
    rewards.forEach(
        (dataset, of) -> {
          Map<ToolId, List<Double>> all = new TreeMap<>(of);
          all.put(name, seen(dataset, bestOn(dataset)));
          more.put(dataset, all);
        });
    return new BanditData(queries, more);
  }
}

package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.core.project.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a model's rows are kept.
 *
 * @param config of the model, from everywhere
 * @param incremental whether the model has a part for later runs
 */
record Materialized(Map<String, YamlTree> config, boolean incremental) {
  private static final Set<String> CARRIED =
      Set.of(
          "materialized",
          "enabled",
          "alias",
          "unique_key",
          "incremental_strategy",
          "location",
          "format",
          "meta",
          "column_types");

  String word() {
    return text("materialized").orElse("view");
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(config.get(key)).map(YamlTree::text).filter(it -> !it.isEmpty());
  }

  boolean isKnown() {
    Set<String> strategies = Set.of("", "append", "merge", "delete+insert");
    boolean known =
        Set.of("view", "table", "ephemeral", "incremental", "external").contains(word());
    return known && strategies.contains(text("incremental_strategy").orElse(""));
  }

  /** Return whether dbt keeps its rows as a result, whoever reads them. */
  boolean isKept() {
    return Set.of("table", "incremental", "external").contains(word());
  }

  /** Return settings that a plan has no form for. */
  List<String> left() {
    return config.keySet().stream().filter(it -> !CARRIED.contains(it)).sorted().toList();
  }

  List<String> keys() {
    return Optional.ofNullable(config.get("unique_key"))
        .map(it -> it.each().stream().map(YamlTree::text).toList())
        .orElse(List.of());
  }

  WriteMode mode() {
    if (!word().equals("incremental")) {
      return new WriteMode.Replace();
    }
    boolean merges =
        !keys().isEmpty() && !text("incremental_strategy").equals(Optional.of("append"));
    if (merges) {
      return new WriteMode.Merge(keys());
    }
    return incremental ? new WriteMode.Replace() : new WriteMode.Append();
  }

  /**
   * Return where it is written.
   *
   * @param usual a folder, without an ending
   */
  SinkTarget target(String usual) {
    String place = word().equals("external") ? text("location").orElse(usual) : usual;
    boolean csv = text("format").orElse("").equals("csv") || place.endsWith(".csv");
    if (csv) {
      return new SinkTarget.Csv(place.endsWith(".csv") ? place : place + ".csv");
    }
    return new SinkTarget.Parquet(place.replaceAll("\\.parquet$", ""), List.of());
  }
}

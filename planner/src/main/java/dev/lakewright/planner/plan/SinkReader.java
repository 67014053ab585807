package dev.lakewright.planner.plan;

import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.WriteMode;
import java.util.List;
import java.util.Optional;

/** Reads sinks. */
final class SinkReader {
  private static final List<String> TARGETS = List.of("parquet", "csv", "duckdb");
  private static final List<String> MODES = List.of("replace", "append", "merge");
  private static final List<String> KEYS =
      List.of("parquet", "partitionBy", "csv", "duckdb", "table", "mode", "keys");

  private final Problems problems;
  private final Places places;

  SinkReader(Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
  }

  Optional<Step> read(StepHead head, PlanNode body) {
    Fields fields = body.fields(KEYS);
    fields
        .fields()
        .values()
        .forEach(it -> places.put("steps." + head.id() + ".sink." + it.key(), it.value().place()));
    Optional<SinkTarget> target = target(fields, body);
    Optional<WriteMode> mode = mode(fields, body);
    return target.isEmpty() || mode.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step.Sink(head, target.get(), mode.get()));
  }

  private static Optional<SinkTarget> target(Fields fields, PlanNode body) {
    List<String> given = TARGETS.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      body.wrong("a sink has one of " + String.join(", ", TARGETS));
      return Optional.empty();
    }
    misplaced(fields, given.get(0), "partitionBy", "parquet");
    misplaced(fields, given.get(0), "table", "duckdb");
    Optional<String> path = fields.neededText(given.get(0));
    return switch (given.get(0)) {
      case "parquet" -> path.map(it -> new SinkTarget.Parquet(it, fields.texts("partitionBy")));
      case "csv" -> path.map(SinkTarget.Csv::new);
      default -> {
        Optional<String> table = fields.neededText("table");
        yield path.flatMap(it -> table.map(name -> new SinkTarget.DuckDbTable(it, name)));
      }
    };
  }

  private static void misplaced(Fields fields, String target, String key, String belongs) {
    if (!target.equals(belongs)) {
      fields.node(key).ifPresent(node -> node.wrong(key + " goes with " + belongs + " only"));
    }
  }

  private Optional<WriteMode> mode(Fields fields, PlanNode body) {
    String word = fields.text("mode").orElse("replace");
    List<String> keys = fields.texts("keys");
    if (!MODES.contains(word)) {
      problems.unknown(
          fields.node("mode").orElse(body).place(),
          "there is no mode " + word + " (" + String.join(", ", MODES) + ")",
          MODES,
          word);
      return Optional.empty();
    }
    if (word.equals("merge") == keys.isEmpty()) {
      fields.node("keys").orElse(body).wrong("keys go with mode: merge, and it needs some");
      return Optional.empty();
    }
    return Optional.of(
        switch (word) {
          case "replace" -> new WriteMode.Replace();
          case "append" -> new WriteMode.Append();
          default -> new WriteMode.Merge(keys);
        });
  }
}

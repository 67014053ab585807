package dev.lakewright.planner.intent;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of the last rows of a request: promises, and where they are written. */
final class Outputs {
  private final Draft draft;
  private final Slots slots;
  private final List<Column> columns;

  Outputs(Draft draft, Slots slots, List<Column> columns) {
    this.draft = draft;
    this.slots = slots;
    this.columns = columns;
  }

  /** Return what the request wants checked. */
  Optional<Contract> contract(List<String> keys) {
    List<Expectation> checks = new ArrayList<>();
    for (Column column : draft.columns("check", slots.present(), columns)) {
      checks.add(Expectation.of(new Condition.NotNull(column.name())));
    }
    for (Column column : draft.columns("check", slots.unique(), columns)) {
      checks.add(Expectation.of(new Condition.Unique(List.of(column.name()))));
    }
    Contract contract = Contract.of(checks).withKeys(keys.isEmpty() ? List.of() : List.of(keys));
    return Optional.of(contract).filter(it -> !it.isEmpty());
  }

  /**
   * Return the sink.
   *
   * @param usualKeys what rows are merged by where the request does not say
   */
  Step sink(PlanName name, StepId input, List<String> usualKeys) {
    return new Step.Sink(
        StepHead.of(new StepId("out"), List.of(input)), target(name), mode(usualKeys));
  }

  private SinkTarget target(PlanName name) {
    List<String> folders =
        draft.columns("partition", slots.partitionBy(), columns).stream()
            .map(Column::name)
            .toList();
    String format = slots.format().orElse("parquet");
    if (slots.format().isEmpty()) {
      draft.assume("sink", "where are the rows to go?", "Parquet under out/" + name);
    }
    if (!folders.isEmpty() && !format.equals("parquet")) {
      draft.ask("partition", "only Parquet is partitioned: Parquet, or no partitions?", List.of());
    }
    return switch (format) {
      case "csv" -> new SinkTarget.Csv(slots.target().orElse("out/" + name + ".csv"));
      case "duckdb" ->
          new SinkTarget.DuckDbTable(
              slots.target().orElse("out/" + name + ".duckdb"),
              slots.table().orElse(Names.slug(name.value(), "_")));
      default -> new SinkTarget.Parquet(slots.target().orElse("out/" + name), folders);
    };
  }

  private WriteMode mode(List<String> usualKeys) {
    String mode = slots.mode().orElse("replace");
    if (mode.equals("append")) {
      return new WriteMode.Append();
    }
    if (!mode.equals("merge")) {
      if (slots.mode().isEmpty()) {
        draft.assume("mode", "what becomes of rows that are there already?", "they are replaced");
      }
      return new WriteMode.Replace();
    }
    List<String> keys =
        draft.columns("key", slots.keys(), columns).stream().map(Column::name).toList();
    if (!keys.isEmpty()) {
      return new WriteMode.Merge(keys);
    }
    List<String> names = columns.stream().map(Column::name).toList();
    if (slots.keys().isEmpty() && !usualKeys.isEmpty() && names.containsAll(usualKeys)) {
      draft.assume("key", "by which columns are rows merged?", String.join(", ", usualKeys));
      return new WriteMode.Merge(usualKeys);
    }
    if (slots.keys().isEmpty()) {
      draft.ask("key", "by which columns are rows merged?", names);
    }
    return new WriteMode.Replace();
  }
}

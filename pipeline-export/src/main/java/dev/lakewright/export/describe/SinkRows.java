package dev.lakewright.export.describe;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.contract.Promise;
import dev.lakewright.export.contract.Promises;
import dev.lakewright.export.step.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A result's columns, and what is promised of its rows: by the sink, by the step before it, and by
 * the steps that those rows were passed on from.
 *
 * @param promises over a table of the sink's name
 */
record SinkRows(Step.Sink sink, List<Column> columns, List<Promise> promises) {
  SinkRows {
    columns = List.copyOf(columns);
    promises = List.copyOf(promises);
  }

  static SinkRows of(ExportRequest request, Step.Sink sink) {
    StepId input = sink.head().inputs().get(0);
    Promises writer = new Promises(request.columns(), name -> sink.id().value());
    List<Promise> promises = new ArrayList<>(writer.of(sink));
    Set<StepId> seen = new HashSet<>();
    Optional<Step> step = request.plan().step(input);
    while (step.isPresent() && seen.add(step.get().id())) {
      promises.addAll(writer.of(step.get()));
      boolean same = step.get().kind().equals("check");
      StepId before = same ? step.get().head().inputs().get(0) : step.get().id();
      step = request.plan().step(before);
    }
    List<Column> columns = request.columnsOf(input);
    boolean files = sink.to().fold(parquet -> true, csv -> true, table -> false);
    return new SinkRows(
        sink, files ? columns.stream().map(Exchange::published).toList() : columns, promises);
  }

  String id() {
    return sink.id().value();
  }

  String format() {
    return sink.to().fold(parquet -> "parquet", csv -> "csv", table -> "duckdb");
  }

  List<String> partitions() {
    return sink.to().fold(SinkTarget.Parquet::partitionBy, csv -> List.of(), table -> List.of());
  }

  /** Return conditions of a kind that every row keeps, or the run fails. */
  <C extends Condition> Stream<C> sure(Class<C> kind) {
    return promises.stream()
        .map(Promise::expectation)
        .filter(it -> it.severity() == Severity.ERROR && it.where().isEmpty())
        .filter(it -> it.tolerance().rows() == 0 && it.tolerance().share() == 0)
        .map(it -> it.condition())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Return the columns of the first key; none where there is none. */
  List<String> key() {
    return sure(Condition.Key.class).findFirst().map(Condition.Key::columns).orElse(List.of());
  }

  boolean isRequired(Column column) {
    boolean told =
        sure(Condition.NotNull.class).anyMatch(it -> it.column().equalsIgnoreCase(column.name()));
    return told || isAmong(key(), column);
  }

  boolean isUnique(Column column) {
    Stream<List<String>> sets =
        Stream.concat(
            sure(Condition.Unique.class).map(Condition.Unique::columns),
            sure(Condition.Key.class).map(Condition.Key::columns));
    return sets.anyMatch(it -> it.size() == 1 && isAmong(it, column));
  }

  static boolean isAmong(List<String> names, Column column) {
    return names.stream().anyMatch(it -> it.equalsIgnoreCase(column.name()));
  }
}

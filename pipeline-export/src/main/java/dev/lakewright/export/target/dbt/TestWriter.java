package dev.lakewright.export.target.dbt;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.contract.Promise;
import dev.lakewright.export.contract.Promises;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes contracts as tests: those that dbt has a test for beside their column, the others as
 * queries that give a row where the promise is broken.
 */
final class TestWriter {
  private final ExportRequest request;
  private final Relations relations;

  TestWriter(ExportRequest request) {
    this.request = request;
    this.relations = new Relations(request);
  }

  /** Return the tests of a column, as its properties have them. */
  List<Object> ofColumn(Step step, Column column) {
    List<Object> tests = new ArrayList<>();
    promises(step).stream()
        .filter(it -> isOf(it.expectation(), column))
        .map(it -> builtIn(step, it.expectation()))
        .forEach(it -> it.ifPresent(tests::add));
    return tests;
  }

  private static boolean isOf(Expectation expectation, Column column) {
    List<String> columns = expectation.condition().columns();
    return columns.size() == 1 && columns.get(0).equalsIgnoreCase(column.name());
  }

  /** Return the tests that are files. */
  List<ExportFile> files(Step step) {
    List<ExportFile> files = new ArrayList<>();
    List<Promise> promises = promises(step);
    for (int i = 0; i < promises.size(); i++) {
      if (builtIn(step, promises.get(i).expectation()).isEmpty()) {
        files.add(file(step, i + 1, promises.get(i)));
      }
    }
    return files;
  }

  private List<Promise> promises(Step step) {
    return new Promises(request.columns(), name -> name).of(step);
  }

  private ExportFile file(Step step, int number, Promise promise) {
    List<StepId> read = new ArrayList<>(List.of(step.id()));
    read.addAll(step.head().inputs());
    boolean columns = promise.expectation().condition() instanceof Condition.Columns;
    String model = relations.of(step.id());
    String query =
        columns
            ? Jinja.text(promise.query())
                .replace("(DESCRIBE " + name(step.id()) + ")", "(DESCRIBE " + model + ")")
            : "with "
                + relations.imports(read)
                + "_test as (\n"
                + Jinja.text(promise.query())
                + "\n)\n\nselect * from _test";
    String word = promise.expectation().condition().word();
    return ExportFile.of(
        "tests/" + step.id() + "_" + number + "_" + word + ".sql",
        "{# "
            + promise.title().replaceAll("[{}#]", " ")
            + " #}\n{{ config(severity='"
            + promise.expectation().severity().word().toLowerCase(Locale.ROOT)
            + "') }}\n"
            + query
            + "\n");
  }

  private static String name(StepId step) {
    return Identifier.readable(step.value());
  }

  /** Return the test that dbt itself has for an expectation, if it means the same. */
  private Optional<Object> builtIn(Step step, Expectation it) {
    boolean plain = it.tolerance().equals(Tolerance.NONE) && it.where().isEmpty();
    Condition condition = it.condition();
    Map<String, Object> config = Map.of("severity", it.severity().word());
    if (!plain) {
      return Optional.empty();
    }
    if (condition instanceof Condition.NotNull) {
      return Optional.of(Map.of("not_null", ordered("config", config)));
    }
    if (condition instanceof Condition.Unique unique
        && unique.columns().size() == 1
        && isFull(step, unique.columns().get(0))) {
      return Optional.of(Map.of("unique", ordered("config", config)));
    }
    if (condition instanceof Condition.AcceptedValues accepted
        && isText(step, accepted)
        && isFull(step, accepted.column())) {
      List<String> values =
          accepted.values().stream()
              .filter(value -> !value.isNull())
              .map(value -> Jinja.text(value.text()))
              .toList();
      return Optional.of(
          Map.of(
              "accepted_values", ordered("arguments", Map.of("values", values), "config", config)));
    }
    return Optional.empty();
  }

  /** dbt's tests say nothing of a column of nulls, of which Lakewright cannot tell anything. */
  private static boolean isFull(Step step, String column) {
    return step.head().contract().map(Contract::all).orElse(List.of()).stream()
        .filter(it -> it.where().isEmpty() && it.severity() == Severity.ERROR)
        .filter(it -> it.tolerance().equals(Tolerance.NONE))
        .map(Expectation::condition)
        .filter(it -> it instanceof Condition.NotNull || it instanceof Condition.Key)
        .anyMatch(it -> it.columns().stream().anyMatch(column::equalsIgnoreCase));
  }

  /** dbt does not double quotes in values. */
  private boolean isText(Step step, Condition.AcceptedValues accepted) {
    boolean simple = accepted.values().stream().map(Cell::text).noneMatch(it -> it.contains("'"));
    return simple
        && request.columnsOf(step.id()).stream()
            .anyMatch(
                it ->
                    it.name().equalsIgnoreCase(accepted.column())
                        && it.type().kind() == TypeKind.TEXT);
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}

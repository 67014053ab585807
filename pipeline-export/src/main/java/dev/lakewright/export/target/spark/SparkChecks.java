package dev.lakewright.export.target.spark;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.contract.Promise;
import dev.lakewright.export.contract.Promises;
import dev.lakewright.export.python.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes promises as queries of Spark. That a step has columns of certain types is told when the
 * project is written: its rows are cast to the types that the plan has, or the step fails.
 */
final class SparkChecks {
  private final ExportRequest request;
  private final StepQueries queries;
  private final Promises promises;

  SparkChecks(ExportRequest request, StepQueries queries) {
    this.request = request;
    this.queries = queries;
    this.promises = new Promises(request.columns(), name -> name);
  }

  /** Return the checks of a step as Python, and add the files that they name. */
  List<String> of(Step step, List<ExportFile> files) {
    List<String> checks = new ArrayList<>();
    for (Promise promise : promises.of(step)) {
      String query = query(step, promise);
      if (!query.isEmpty()) {
        String file = "checks/" + step.id() + "_" + (checks.size() + 1) + ".sql";
        files.add(ExportFile.of(file, "-- " + promise.title() + "\n" + query));
        checks.add(check(promise, file));
      }
    }
    return checks;
  }

  private static String check(Promise promise, String file) {
    List<String> arguments =
        new ArrayList<>(List.of(PythonText.literal(promise.title()), PythonText.literal(file)));
    if (!promise.isError()) {
      arguments.add("fails=False");
    }
    return PythonText.call("Check", arguments, 3 * 4);
  }

  private String query(Step step, Promise promise) {
    return promise.expectation().condition() instanceof Condition.Columns columns
        ? columns(step, columns)
        : queries.query(step, promise.query(), Map.of(), false);
  }

  private String columns(Step step, Condition.Columns condition) {
    StepId rows = step.kind().equals("sink") ? step.head().inputs().get(0) : step.id();
    List<Column> has = request.columnsOf(rows);
    boolean all =
        condition.wanted().stream()
            .allMatch(
                wanted ->
                    has.stream()
                        .anyMatch(
                            it ->
                                it.name().equalsIgnoreCase(wanted.name())
                                    && wanted.accepts(it.type())));
    boolean more = condition.closed() && has.size() > condition.wanted().size();
    String found =
        has.stream()
            .map(it -> it.name() + " " + it.type().sql())
            .collect(Collectors.joining(", ", "it has ", ""));
    return all && !more ? "" : "SELECT " + SparkSql.text(found) + " AS found\n";
  }
}

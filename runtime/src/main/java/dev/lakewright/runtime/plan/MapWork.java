package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.flow.Demand;
import dev.lakewright.core.flow.Ending;
import dev.lakewright.core.flow.Flow;
import dev.lakewright.core.flow.FlowRunner;
import dev.lakewright.core.flow.Task;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Runs a map step: a query for each value, as many at once as the step has cores. The rows of a
 * value are kept until the step is whole, so that a run that goes on later does not do them again.
 */
final class MapWork {
  private static final int MOST = 100_000;

  /**
   * What a map gave.
   *
   * @param failed values whose query failed, each with the reason
   */
  record Result(long rows, List<String> failed) {}

  private final StepContext context;
  private final Step.Map step;
  private final Map<Integer, String> failed = new ConcurrentHashMap<>();

  MapWork(StepContext context, Step.Map step) {
    this.context = context;
    this.step = step;
  }

  Result run(Path target) {
    List<ParameterValue> atoms = atoms();
    ExecutorService threads = Executors.newFixedThreadPool(step.head().resources().cores());
    try {
      List<Task> tasks = atoms.stream().map(it -> new Task(it.text(), List.of())).toList();
      new FlowRunner(threads, new Demand(step.head().resources().cores(), 0))
          .run(new Flow(tasks), i -> atom(atoms.get(i), i), context.cancellation());
    } finally {
      threads.shutdown();
    }
    if (context.cancellation().isCancelled()) {
      throw new LakewrightException(Failure.of(ErrorCode.CANCELLED_BY_USER, "cancelled"));
    }
    return collect(atoms, target);
  }

  private Ending atom(ParameterValue value, int index) {
    Path file = file(index);
    if (Files.exists(file)) {
      return new Ending.Done(Optional.empty());
    }
    try {
      context
          .tries(step)
          .of(() -> context.materialise(step, query(value), file, context.session().engine(1)));
      return new Ending.Done(Optional.empty());
    } catch (LakewrightException problem) {
      if (problem.failure().code().kind() != ErrorKind.CANCELLED) {
        failed.put(index, value + ": " + problem.failure().message());
      }
      return new Ending.Failed(problem.failure());
    }
  }

  private Path file(int index) {
    return context
        .store()
        .file(step.id().value(), context.key(), String.format(".%06d.parquet", index));
  }

  private String query(ParameterValue value) {
    String sql = context.arguments().with(step.as(), value).render(step.sql()).sql();
    String flag = step.keepFailed() ? ", FALSE AS failed" : "";
    return "SELECT "
        + value.sql()
        + " AS "
        + Identifier.quote(step.as().value())
        + ", atom.*"
        + flag
        + " FROM (\n"
        + sql
        + "\n) AS atom";
  }

  private Result collect(List<ParameterValue> atoms, Path target) {
    Map<Integer, String> inOrder = new TreeMap<>(failed);
    List<String> reasons = List.copyOf(inOrder.values());
    if (!reasons.isEmpty() && !step.keepFailed()) {
      throw StepContext.failed(
          reasons.size()
              + " of "
              + atoms.size()
              + " values of "
              + step.id()
              + " failed, such as "
              + reasons.get(0));
    }
    List<Column> columns = context.columnsOf(step.id());
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      if (!inOrder.containsKey(i)) {
        files.add(file(i));
      }
    }
    String table = step.id() + "__atoms";
    String rows = files.isEmpty() ? PlanLake.empty(columns) : PlanLake.files(files, columns);
    context.session().lake().put(table, columns, rows);
    String all = "SELECT * FROM " + Identifier.quote(table) + flagged(atoms, inOrder, columns);
    ResultTable written = context.materialise(step, all, target, context.session().engine(1));
    for (int i = 0; i < atoms.size(); i++) {
      context.store().delete(file(i));
    }
    return new Result(written.totalRows(), reasons);
  }

  /** Return a row for each value that failed: the value, nothing else, and the flag. */
  private String flagged(
      List<ParameterValue> atoms, Map<Integer, String> reasons, List<Column> columns) {
    StringBuilder sql = new StringBuilder();
    String nothing =
        columns.subList(1, Math.max(1, columns.size() - 1)).stream()
            .map(it -> ", CAST(NULL AS " + it.type().sql() + ")")
            .collect(Collectors.joining());
    for (int index : reasons.keySet()) {
      sql.append("\nUNION ALL SELECT ").append(atoms.get(index).sql()).append(nothing);
      sql.append(", TRUE");
    }
    return sql.toString();
  }

  private List<ParameterValue> atoms() {
    return step.over().fold(Atoms.Listed::values, this::distinct);
  }

  private List<ParameterValue> distinct(Atoms.Distinct distinct) {
    String column = Identifier.quote(distinct.column());
    String sql =
        "SELECT DISTINCT "
            + column
            + " AS atom FROM "
            + Identifier.quote(distinct.input().value())
            + " WHERE "
            + column
            + " IS NOT NULL ORDER BY 1";
    ResultTable rows = context.few(step, sql, MOST);
    if (!rows.complete()) {
      throw StepContext.failed(step.id() + " has more than " + MOST + " values to run for");
    }
    return rows.rows().stream().map(row -> value(distinct.type(), row.get(0))).distinct().toList();
  }

  private ParameterValue value(ParameterType type, Cell cell) {
    String text = cell.text();
    String typed =
        switch (type) {
          case MONTH -> text.substring(0, Math.min(7, text.length()));
          case TIMESTAMP -> text.replace(' ', 'T');
          case TEXT, INTEGER, DECIMAL, BOOLEAN, DATE -> text;
        };
    return type.read(typed)
        .orElseThrow(
            () ->
                StepContext.failed(step.id() + " runs for " + type.form() + ", and found " + text));
  }
}

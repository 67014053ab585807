package dev.lakewright.export.target.spark;

import dev.lakewright.core.export.CsvForm;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.StepVisitor;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepPython;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes each step as a call in the program, and the files of SQL that it names. */
final class StepCall implements StepVisitor<String> {
  private static final int INDENT = 4;
  private static final int INSIDE = 8;

  private final ExportRequest request;
  private final StepQueries queries;
  private final SparkChecks checks;
  private final List<ExportFile> files = new ArrayList<>();

  StepCall(ExportRequest request, StepQueries queries) {
    this.request = request;
    this.queries = queries;
    this.checks = new SparkChecks(request, queries);
  }

  /** Return the files of the steps written so far. */
  List<ExportFile> files() {
    return List.copyOf(files);
  }

  private String call(String type, Step step, List<Column> columns, List<String> own) {
    StepHead head = step.head();
    List<String> all = new ArrayList<>(List.of("name=" + PythonText.literal(head.id().value())));
    if (!head.inputs().isEmpty()) {
      all.add("reads=" + texts(head.inputs().stream().map(StepId::value).toList()));
    }
    all.addAll(own);
    if (!columns.isEmpty()) {
      all.add("columns=" + pairs(columns));
    }
    if (!head.when().isEmpty()) {
      all.add(
          "when="
              + tuple(
                  head.when().stream()
                      .map(it -> pair(it.branch().value(), it.outcome()))
                      .toList()));
    }
    List<String> promises = checks.of(step, files);
    if (!promises.isEmpty()) {
      all.add("checks=" + tuple(promises));
    }
    if (head.retry().times() > 0) {
      all.add("retries=" + head.retry().times());
      all.add("pause=" + StepPython.seconds(head.retry().pause()));
    }
    head.timeout().ifPresent(it -> all.add("timeout=" + StepPython.seconds(it)));
    return PythonText.call(type, all, INDENT);
  }

  private static String tuple(List<String> items) {
    String inside = PythonText.call("", items, INSIDE);
    return items.size() == 1 && !inside.contains("\n") ? "(" + items.get(0) + ",)" : inside;
  }

  private static String texts(List<String> items) {
    return tuple(items.stream().map(PythonText::literal).toList());
  }

  private static String pair(String one, String other) {
    return "(" + PythonText.literal(one) + ", " + PythonText.literal(other) + ")";
  }

  private static String pairs(List<Column> columns) {
    return tuple(
        columns.stream()
            .map(it -> pair(it.name(), SparkType.of(it.type().sql()).orElse("STRING")))
            .toList());
  }

  private String file(Step step, String ending, String sql) {
    String path = "steps/" + step.id() + ending + ".sql";
    StringBuilder text = new StringBuilder();
    step.head()
        .description()
        .lines()
        .forEach(line -> text.append(("-- " + line).stripTrailing()).append('\n'));
    files.add(ExportFile.of(path, text + sql));
    return PythonText.literal(path);
  }

  private List<Column> columns(Step step) {
    return request.columnsOf(step.id());
  }

  @Override
  public String source(Step.Source step) {
    SourceFiles from = Optional.ofNullable(request.sources().get(step.id())).orElseThrow();
    List<String> own = new ArrayList<>();
    own.add("folder=" + PythonText.literal(from.variable()));
    own.add("paths=" + texts(from.paths().stream().map(it -> path(from, it)).toList()));
    if (from.partitioned()) {
      own.add("partitioned=True");
    }
    if (from.format() == SourceFiles.Format.CSV) {
      own.add("csv=" + PythonText.dict(csv(from.csv().orElse(CsvForm.USUAL)), INSIDE));
    }
    return call("Source", step, columns(step), own);
  }

  /** Spark finds folders of values below a folder by itself, and takes other paths as they are. */
  private static String path(SourceFiles from, String pattern) {
    String path = from.partitioned() ? pattern.replaceAll("/?\\*\\*/\\*[^/]*$", "") : pattern;
    return path.replaceAll("\\[([\\[*?])\\]", "$1");
  }

  private static Map<String, String> csv(CsvForm form) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("sep", PythonText.literal(form.delimiter()));
    options.put("quote", mark(form.quote()));
    options.put("escape", mark(form.escape().isEmpty() ? form.quote() : form.escape()));
    options.put("header", form.header() ? "True" : "False");
    options.put("enforceSchema", form.header() ? "False" : "True");
    options.put("multiLine", "True");
    return options;
  }

  private static String mark(String text) {
    return text.equals("\"") ? "'\"'" : PythonText.literal(text);
  }

  @Override
  public String sql(Step.Sql step) {
    String sql = queries.query(step, step.sql().text(), Map.of(), true);
    return call("Query", step, columns(step), List.of("file=" + file(step, "", sql)));
  }

  @Override
  public String check(Step.Check step) {
    return call("Same", step, columns(step), List.of());
  }

  @Override
  public String branch(Step.Branch step) {
    String sql = queries.query(step, step.choose().text(), Map.of(), true);
    return call(
        "Branch",
        step,
        List.of(),
        List.of("file=" + file(step, "", sql), "outcomes=" + texts(step.outcomes())));
  }

  @Override
  public String map(Step.Map step) {
    String name = step.as().value();
    Map<String, ParameterType> given = Map.of(name, step.over().type());
    String sql = queries.query(step, step.sql().text(), given, true);
    List<String> own = new ArrayList<>();
    own.add("file=" + file(step, "", sql));
    own.add("variable=" + PythonText.literal(name));
    own.addAll(step.over().fold(this::listed, distinct -> distinct(step, distinct)));
    if (step.keepFailed()) {
      own.add("keeps_failed=True");
    }
    return call("Loop", step, columns(step), own);
  }

  private List<String> listed(Atoms.Listed atoms) {
    return List.of(
        "type=" + PythonText.literal(atoms.type().word()),
        "values=" + texts(atoms.values().stream().map(it -> it.text()).toList()));
  }

  /** Values are read as texts, which say the same on every machine. */
  private List<String> distinct(Step.Map step, Atoms.Distinct atoms) {
    String column = Identifier.quote(atoms.column());
    String type = atoms.type() == ParameterType.MONTH ? "date" : atoms.type().word();
    String query =
        "SELECT DISTINCT CAST("
            + column
            + " AS "
            + atoms.type().column().sql()
            + ") AS value FROM "
            + Identifier.readable(atoms.input().value())
            + " WHERE "
            + column
            + " IS NOT NULL";
    String sql = queries.query(step, query, Map.of(), false);
    String texts =
        "SELECT CAST(value AS STRING) AS value FROM (\n"
            + sql
            + ") AS found ORDER BY found.value\n";
    return List.of(
        "type=" + PythonText.literal(type), "values_file=" + file(step, ".values", texts));
  }

  @Override
  public String sink(Step.Sink step) {
    List<String> own = new ArrayList<>();
    own.add(
        "form="
            + step.to().fold(parquet -> "\"parquet\"", csv -> "\"csv\"", table -> "\"duckdb\""));
    own.add("path=" + PythonText.literal(step.to().path()));
    own.add(
        "mode=" + step.mode().fold(() -> "\"replace\"", () -> "\"append\"", keys -> "\"merge\""));
    List<String> by = step.to().fold(it -> it.partitionBy(), csv -> List.of(), table -> List.of());
    if (!by.isEmpty()) {
      own.add("partition_by=" + texts(by));
    }
    List<String> keys = step.mode().fold(List::of, List::of, it -> it);
    if (!keys.isEmpty()) {
      own.add("keys=" + texts(keys));
    }
    return call("Sink", step, request.columnsOf(step.head().inputs().get(0)), own);
  }

  @Override
  public String report(Step.Report step) {
    String title = step.title().isEmpty() ? step.id().value() : step.title();
    return call(
        "Report",
        step,
        List.of(),
        List.of(
            "title=" + PythonText.literal(title),
            "path=" + PythonText.literal(step.path()),
            "rows=" + step.rows()));
  }
}

package dev.lakewright.export.target.dbt;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.export.project.YamlText;
import dev.lakewright.export.step.ReportSql;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.SourceSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes dbt's YAML files. */
final class Properties {
  private final ExportRequest request;
  private final Plan plan;
  private final TestWriter tests;

  Properties(ExportRequest request) {
    this.request = request;
    this.plan = request.plan();
    this.tests = new TestWriter(request);
  }

  /** Return the project's name, which may hold no hyphens. */
  String name() {
    return plan.name().value().replace('-', '_');
  }

  String project() {
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("name", name());
    project.put("version", "1.0.0");
    project.put("config-version", 2);
    project.put("profile", name());
    Map<String, Object> results = new LinkedHashMap<>();
    results.put(
        "+post-hook", List.of(ordered("sql", "{{ write_result() }}", "transaction", false)));
    project.put("models", Map.of(name(), ordered("+materialized", "table", "results", results)));
    Map<String, Object> vars = new LinkedHashMap<>();
    for (Parameter it : plan.parameters()) {
      it.usual().ifPresent(usual -> vars.put(it.name().value(), Jinja.text(usual.text())));
    }
    if (!vars.isEmpty()) {
      project.put("vars", vars);
    }
    return YamlText.of(project);
  }

  String profiles() {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("type", "duckdb");
    output.put("path", "{{ env_var('WORK_DIR') }}/" + name() + ".duckdb");
    output.put("threads", 4);
    return YamlText.of(
        Map.of(name(), ordered("target", "duckdb", "outputs", Map.of("duckdb", output))));
  }

  /** Return the sources by the folder that they lie in; empty where there are none. */
  Optional<String> sources() {
    Map<String, List<Object>> tables = new LinkedHashMap<>();
    for (Step step : plan.steps()) {
      Optional.ofNullable(request.sources().get(step.id()))
          .ifPresent(
              files ->
                  tables
                      .computeIfAbsent(files.variable(), it -> new ArrayList<>())
                      .add(source(step)));
    }
    List<Object> sources = new ArrayList<>();
    tables.forEach((folder, list) -> sources.add(ordered("name", folder, "tables", list)));
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(YamlText.of(ordered("version", 2, "sources", sources)));
  }

  private Object source(Step step) {
    List<Column> columns = request.columnsOf(step.id());
    Marked marked =
        new Marked(
            variable -> "{{ env_var('" + Setting.folder(variable, "").environment() + "') }}");
    String location =
        Optional.ofNullable(request.sources().get(step.id()))
            .map(
                files ->
                    SourceSql.of(
                        files,
                        columns,
                        (variable, path) -> {
                          String quoted = Identifier.literal("/" + path).substring(1);
                          return "'" + marked.place(variable) + quoted;
                        }))
            .orElseThrow();
    // dbt-duckdb formats the text once more, in which braces are doubled.
    String doubled = location.replace("{", "{{").replace("}", "}}");
    return ordered(
        "name",
        step.id().value(),
        "description",
        Jinja.text(step.head().description()),
        "config",
        Map.of("meta", Map.of("external_location", marked.text(doubled))),
        "columns",
        columns.stream().map(it -> column(it, List.of())).toList());
  }

  String models() {
    List<Object> models = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (!Scripts.isReadInPlace(step)) {
        models.add(model(step));
      }
    }
    return YamlText.of(ordered("version", 2, "models", models));
  }

  private Map<String, Object> model(Step step) {
    Map<String, Object> model =
        ordered("name", step.id().value(), "description", Jinja.text(step.head().description()));
    Map<String, String> meta = new LinkedHashMap<>();
    step.head().owner().ifPresent(it -> meta.put("owner", Jinja.text(it)));
    result(step).ifPresent(meta::putAll);
    if (!meta.isEmpty()) {
      model.put("config", Map.of("meta", meta));
    }
    List<Column> columns = request.columnsOf(step.id());
    if (!columns.isEmpty()) {
      model.put(
          "columns", columns.stream().map(it -> column(it, tests.ofColumn(step, it))).toList());
    }
    return model;
  }

  private Optional<Map<String, String>> result(Step step) {
    if (step instanceof Step.Sink sink) {
      List<Column> columns = request.columnsOf(sink.head().inputs().get(0));
      return Optional.of(new SinkModel(sink, columns).meta());
    }
    if (step instanceof Step.Report report) {
      Map<String, String> meta = new LinkedHashMap<>();
      meta.put("kind", "page");
      meta.put("path", Jinja.text(report.path()));
      meta.put("options", ReportSql.OPTIONS);
      return Optional.of(meta);
    }
    return Optional.empty();
  }

  private static Map<String, Object> column(Column column, List<Object> tests) {
    Map<String, Object> properties =
        ordered("name", Jinja.text(column.name()), "data_type", column.type().sql());
    boolean bare = Identifier.readable(column.name()).equals(column.name());
    if (!bare) {
      properties.put("quote", true);
    }
    if (!tests.isEmpty()) {
      properties.put("data_tests", tests);
    }
    return properties;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}

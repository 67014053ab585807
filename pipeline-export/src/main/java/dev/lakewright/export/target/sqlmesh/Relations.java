package dev.lakewright.export.target.sqlmesh;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.SourceSql;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how models and audits name the steps that they read. */
record Relations(ExportRequest request) {
  /** Return the name of a plan's schema, which is not that of SQLMesh's own state. */
  static String schema(Plan plan) {
    String name = plan.name().value().replace('-', '_');
    return name.equals("sqlmesh") || name.equals("main") ? name + "_" : name;
  }

  /** Return the name of a step's model. */
  String model(StepId step) {
    return Identifier.readable(schema(request.plan())) + "." + Identifier.readable(step.value());
  }

  /** Return the query of a source's files. */
  Optional<String> source(Step step) {
    return Optional.ofNullable(request.sources().get(step.id()))
        .map(it -> "SELECT * FROM " + SourceSql.of(it, request.columnsOf(step.id())));
  }

  /** Return what lets a query name a step as the plan does. */
  String imported(StepId step) {
    String rows =
        request
            .plan()
            .step(step)
            .filter(Scripts::isReadInPlace)
            .flatMap(this::source)
            .map(RawSql::rows)
            .orElseGet(() -> model(step));
    return relation(step, rows);
  }

  /** Return a relation of WITH that has a step's name. */
  static String relation(StepId step, String rows) {
    return Identifier.readable(step.value()) + " AS (\n  SELECT * FROM " + rows + "\n)";
  }

  /** Return a query over relations. */
  static String query(Collection<String> relations, String sql) {
    String with = relations.isEmpty() ? "" : "WITH " + String.join(",\n", relations) + "\n";
    return with + "SELECT * FROM " + RawSql.rows(sql) + ";\n";
  }

  /** Return the statements that set what the text reads. */
  String settings(String text) {
    List<Setting> all = Setting.all(request.plan(), request.sources());
    return all.stream()
        .filter(it -> text.contains(Setting.read(it.name())))
        .map(it -> it.statement(name -> "@" + name) + "\n")
        .collect(Collectors.joining());
  }
}

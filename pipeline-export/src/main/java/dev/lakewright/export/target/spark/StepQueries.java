package dev.lakewright.export.target.spark;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries of steps in Spark's SQL, and the list of those that have no form there. */
final class StepQueries {
  private static final String NEAREST =
      "other SQL for it, or one of the targets sql, dbt, airflow and kfp";

  private final ExportRequest request;
  private final List<Inexpressible> refused = new ArrayList<>();
  private final Map<String, ParameterType> parameters = new LinkedHashMap<>();

  StepQueries(ExportRequest request) {
    this.request = request;
    for (Parameter it : request.plan().parameters()) {
      parameters.put(it.name().value(), it.type());
    }
  }

  /** Return what could not be written so far, in the order in which it was asked for. */
  List<Inexpressible> refused() {
    return List.copyOf(refused);
  }

  void refuse(Inexpressible what) {
    refused.add(what);
  }

  /**
   * Write a query in Spark's SQL; an empty text where it has no form there.
   *
   * @param sql in DuckDB's dialect, over any steps of the plan
   * @param more types of parameters that only this query is given, by name
   * @param written true if a person wrote it, so that places in it mean something to them
   */
  String query(Step step, String sql, Map<String, ParameterType> more, boolean written) {
    Map<String, ParameterType> all = new LinkedHashMap<>(parameters);
    all.putAll(more);
    return request
        .surroundings()
        .translate(new SqlText(sql), relations(), all, Dialect.SPARK)
        .fold(
            done -> done.sql().value() + "\n",
            failure -> {
              refused.add(
                  new Inexpressible(
                      step.id(),
                      failure.message(),
                      NEAREST,
                      failure.location().filter(it -> written)));
              return "";
            });
  }

  private Map<String, List<Column>> relations() {
    Map<String, List<Column>> relations = new LinkedHashMap<>();
    for (Step step : request.plan().steps()) {
      StepId rows = step.kind().equals("sink") ? step.head().inputs().get(0) : step.id();
      List<Column> columns = request.columnsOf(rows);
      if (!columns.isEmpty()) {
        relations.put(step.id().value(), columns);
      }
    }
    return relations;
  }
}

package dev.lakewright.export.target.dbt;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.ParameterName;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.StepVisitor;
import dev.lakewright.export.contract.Statement;
import dev.lakewright.export.step.Exchange;
import dev.lakewright.export.step.MapSql;
import dev.lakewright.export.step.ReportSql;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the model of a step; sources that are read in place have none. */
final class ModelWriter implements StepVisitor<Optional<ExportFile>> {
  private final ExportRequest request;
  private final Plan plan;
  private final Relations relations;

  ModelWriter(ExportRequest request) {
    this.request = request;
    this.plan = request.plan();
    this.relations = new Relations(request);
  }

  /** Return a parameter's place in a query; marks in the rest of the text are escaped before. */
  private String parameter(String name) {
    return plan.parameter(new ParameterName(name))
        .map(Setting::of)
        .map(it -> it.typed("{{ parameter('" + name + "') }}"))
        .orElseThrow();
  }

  private Optional<ExportFile> model(String folder, Step step, String query) {
    String text =
        "with "
            + relations.imports(step.head().inputs())
            + "_step as (\n"
            + query.stripTrailing()
            + "\n)\n\nselect * from _step\n";
    return Optional.of(ExportFile.of("models/" + folder + step.id() + ".sql", text));
  }

  @Override
  public Optional<ExportFile> source(Step.Source step) {
    return Scripts.isReadInPlace(step)
        ? Optional.empty()
        : relations.source(step).flatMap(it -> model("", step, "select * from " + it));
  }

  @Override
  public Optional<ExportFile> sql(Step.Sql step) {
    return model("", step, Statement.bare(Marked.render(step.sql(), this::parameter)));
  }

  @Override
  public Optional<ExportFile> check(Step.Check step) {
    return model("", step, "select * from " + name(step.head().inputs().get(0)));
  }

  @Override
  public Optional<ExportFile> branch(Step.Branch step) {
    return Optional.empty();
  }

  @Override
  public Optional<ExportFile> map(Step.Map step) {
    Marked marked = new Marked(this::parameter);
    return model("", step, marked.text(new MapSql(step, marked::place, name -> name).query()));
  }

  @Override
  public Optional<ExportFile> sink(Step.Sink step) {
    StepId input = step.head().inputs().get(0);
    List<Column> columns = request.columnsOf(input);
    SinkModel sink = new SinkModel(step, columns);
    String rows =
        sink.isTable() ? "select * from " + name(input) : Exchange.published(name(input), columns);
    return model("results/", step, sink.query(Jinja.text(rows))).map(it -> after(step, it));
  }

  @Override
  public Optional<ExportFile> report(Step.Report step) {
    return model("results/", step, Jinja.text(ReportSql.query(step, request.columns())))
        .map(it -> after(step, it));
  }

  /** What writes results comes after everything else, and not where anything failed. */
  private ExportFile after(Step step, ExportFile file) {
    StringBuilder head = new StringBuilder();
    for (StepId end : ends()) {
      if (!step.head().inputs().contains(end)) {
        head.append("-- depends_on: {{ ref('" + end + "') }}\n");
      }
    }
    return ExportFile.of(file.path(), head + file.text());
  }

  private Set<StepId> ends() {
    Set<StepId> ends = new LinkedHashSet<>();
    plan.steps().stream()
        .filter(it -> !Scripts.writesResults(it) && !Scripts.isReadInPlace(it))
        .forEach(it -> ends.add(it.id()));
    plan.steps().stream()
        .filter(it -> !Scripts.writesResults(it))
        .forEach(it -> it.head().inputs().forEach(ends::remove));
    return ends;
  }

  private static String name(StepId step) {
    return Identifier.readable(step.value());
  }
}

package dev.lakewright.export.project;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the page that says what a project does and how to run it. */
public final class Readme {
  private final ExportRequest request;
  private final Plan plan;

  public Readme(ExportRequest request) {
    this.request = request;
    this.plan = request.plan();
  }

  /**
   * Write the page.
   *
   * @param run how to run it, in Markdown
   * @param settings what a run is given, each with how this target calls it
   * @param notes what the target does in a way of its own, sentences in Markdown
   */
  public ExportFile file(String run, List<Named> settings, List<String> notes) {
    StringBuilder page = new StringBuilder("# " + plan.name() + "\n\n");
    if (!plan.description().isBlank()) {
      page.append(Markdown.text(plan.description())).append("\n\n");
    }
    plan.owner().ifPresent(it -> page.append("Owner: " + Markdown.text(it) + ".\n"));
    plan.schedule()
        .ifPresent(it -> page.append("Schedule: `" + it.cron() + "` in " + it.zone() + ".\n"));
    page.append("\n## Run\n\n").append(run.strip()).append("\n\n");
    page.append("## Settings\n\n").append(settings(settings));
    page.append("## Steps\n\n").append(steps()).append(diagram());
    page.append(promises()).append(columns());
    if (!notes.isEmpty()) {
      page.append("## Good to know\n\n");
      notes.forEach(it -> page.append("- ").append(it).append('\n'));
    }
    return ExportFile.of("README.md", page.toString().strip().replaceAll("\n{3,}", "\n\n") + "\n");
  }

  /** A setting by the name that a target has for it. */
  public record Named(String name, Setting setting) {}

  private static String settings(List<Named> settings) {
    if (settings.isEmpty()) {
      return "None.\n\n";
    }
    List<List<String>> rows = new ArrayList<>();
    for (Named it : settings) {
      Setting setting = it.setting();
      rows.add(
          List.of(
              Markdown.code(it.name()),
              setting.parameter().map(Parameter::type).map(type -> type.form()).orElse("a folder"),
              setting.usual().map(Markdown::code).orElse("needed"),
              Markdown.text(setting.description())));
    }
    return Markdown.table(List.of("name", "value", "default", "what"), rows);
  }

  private String steps() {
    List<List<String>> rows = new ArrayList<>();
    for (Step step : PlanGraph.of(plan).order()) {
      StepHead head = step.head();
      String when = head.when().stream().map(Object::toString).collect(Collectors.joining(" or "));
      rows.add(
          List.of(
              Markdown.code(step.id().value()),
              step.kind(),
              names(head.inputs()) + (when.isEmpty() ? "" : " when " + Markdown.code(when)),
              head.retry().times() + " × " + head.retry().pause().toSeconds() + " s",
              head.timeout().map(it -> it.toSeconds() + " s").orElse(""),
              head.owner().map(Markdown::text).orElse(""),
              Markdown.text(head.description())));
    }
    return Markdown.table(
        List.of("step", "kind", "reads", "retries", "timeout", "owner", "what"), rows);
  }

  private static String names(List<StepId> ids) {
    return ids.stream().map(it -> Markdown.code(it.value())).collect(Collectors.joining(", "));
  }

  private String diagram() {
    StringBuilder out = new StringBuilder("```mermaid\nflowchart LR\n");
    for (Step step : PlanGraph.of(plan).order()) {
      step.head()
          .inputs()
          .forEach(
              it ->
                  out.append(
                      "  s_" + it + "[" + it + "] --> s_" + step.id() + "[" + step.id() + "]\n"));
      step.head()
          .when()
          .forEach(
              it ->
                  out.append(
                      "  s_"
                          + it.branch()
                          + "{"
                          + it.branch()
                          + "} -.-> s_"
                          + step.id()
                          + "["
                          + step.id()
                          + "]\n"));
    }
    return out.append("```\n\n").toString();
  }

  private String promises() {
    List<List<String>> rows = new ArrayList<>();
    for (Step step : plan.steps()) {
      for (Expectation it : step.head().contract().map(Contract::all).orElse(List.of())) {
        rows.add(
            List.of(
                Markdown.code(step.id().value()),
                Markdown.text(it.name()),
                it.severity() == Severity.ERROR ? "fails the run" : "is told"));
      }
    }
    return rows.isEmpty()
        ? ""
        : "## Promises\n\n" + Markdown.table(List.of("step", "promise", "broken"), rows);
  }

  private String columns() {
    StringBuilder out = new StringBuilder();
    for (Step step : plan.steps()) {
      boolean result = step.kind().equals("sink") && !step.head().inputs().isEmpty();
      if (result) {
        out.append("### " + Markdown.code(step.id().value()) + "\n\n");
        out.append(
            Markdown.table(
                List.of("column", "type"),
                request.columnsOf(step.head().inputs().get(0)).stream()
                    .map(it -> List.of(Markdown.code(it.name()), Markdown.code(it.type().sql())))
                    .toList()));
      }
    }
    return out.isEmpty() ? "" : "## Results\n\n" + out;
  }
}

package dev.lakewright.export.target.airflow;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepFiles;
import dev.lakewright.export.python.StepOrder;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.StepScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the DAG's file. */
final class DagText {
  private static final int INDENT = 4;
  private static final int INSIDE = 8;

  private final Plan plan;
  private final List<Setting> settings;
  private final List<StepScript> steps;
  private final StepOrder order;

  DagText(ExportRequest request, List<Setting> settings, List<StepScript> steps) {
    this.plan = request.plan();
    this.settings = settings;
    this.steps = steps;
    this.order = new StepOrder(steps);
  }

  /** Return the name of the package that holds the DAG. */
  String module() {
    return "plan_" + plan.name().value().replace('-', '_');
  }

  String text() {
    Map<String, String> types = new LinkedHashMap<>();
    settings.forEach(it -> types.put(it.name(), PythonText.literal(StepPython.typed(it))));
    boolean skips = steps.stream().anyMatch(it -> it.skip().isPresent());
    String tasks = tasks();
    return Template.beside(DagText.class, "dag.py")
        .fill(
            Map.of(
                "DOC",
                StepPython.about(plan),
                "MODULE",
                module(),
                "SETTINGS",
                PythonText.dict(types, 0),
                "RULE",
                skips ? "none_failed" : "all_success",
                "DAG",
                dag(),
                "TASKS",
                tasks,
                "TIMEDELTA",
                tasks.contains("timedelta(") ? "from datetime import timedelta\n" : "",
                "NAMES",
                plan.parameters().isEmpty() ? "DAG" : "DAG, Param"));
  }

  private String dag() {
    List<String> arguments = new ArrayList<>();
    arguments.add("dag_id=" + PythonText.literal(plan.name().value()));
    arguments.add("description=" + PythonText.literal(plan.description()));
    arguments.add(
        "schedule="
            + plan.schedule().map(it -> PythonText.literal(it.cron().text())).orElse("None"));
    String zone = plan.schedule().map(it -> it.zone().getId()).orElse("UTC");
    arguments.add("start_date=pendulum.datetime(2024, 1, 1, tz=" + PythonText.literal(zone) + ")");
    arguments.add("catchup=False");
    arguments.add("max_active_runs=1");
    arguments.add(
        "default_args={\"owner\": " + PythonText.literal(plan.owner().orElse("lakewright")) + "}");
    arguments.add("tags=[\"lakewright\"]");
    if (!plan.parameters().isEmpty()) {
      arguments.add("params=" + params());
    }
    return PythonText.call("DAG", arguments, 0);
  }

  private String params() {
    Map<String, String> params = new LinkedHashMap<>();
    plan.parameters().forEach(it -> params.put(it.name().value(), param(it)));
    return PythonText.dict(params, INDENT);
  }

  private static String param(Parameter parameter) {
    List<String> arguments = new ArrayList<>();
    arguments.add(parameter.usual().map(it -> PythonText.literal(it.text())).orElse("None"));
    arguments.add(
        parameter.usual().isPresent() ? "type=\"string\"" : "type=[\"null\", \"string\"]");
    if (parameter.type() == ParameterType.DATE) {
      arguments.add("format=\"date\"");
    }
    String words =
        parameter.description().isBlank() ? parameter.type().form() : parameter.description();
    arguments.add("description=" + PythonText.literal(words));
    return PythonText.call("Param", arguments, INSIDE);
  }

  private String tasks() {
    StringBuilder text = new StringBuilder();
    for (StepScript step : steps) {
      text.append("    ").append(variable(step.id())).append(" = ").append(task(step)).append('\n');
    }
    text.append("    finish = PythonOperator(task_id=\"clean_up_\", python_callable=clean_up)\n");
    text.append("    finish.trigger_rule = \"none_failed\"\n\n");
    steps.forEach(step -> text.append(arrows(step)));
    String ends = order.ends().stream().map(DagText::variable).collect(Collectors.joining(", "));
    return text.append("    [" + ends + "] >> finish").toString();
  }

  private String arrows(StepScript step) {
    Set<StepId> before = order.before(step);
    return before.isEmpty()
        ? ""
        : "    "
            + PythonText.list(before.stream().map(DagText::variable).toList(), INDENT)
            + " >> "
            + variable(step.id())
            + "\n";
  }

  private static String variable(StepId step) {
    return "step_" + step;
  }

  private String task(StepScript step) {
    StepHead head = step.step().head();
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.literal(step.id().value()));
    arguments.add(PythonText.dict(new StepFiles(step).items(INSIDE), INSIDE));
    if (!step.reads().isEmpty()) {
      arguments.add("reads=" + PythonText.list(quoted(step.reads()), INSIDE));
    }
    if (!step.settings().isEmpty()) {
      arguments.add("settings=" + PythonText.list(quoted(step.settings()), INSIDE));
    }
    head.owner().ifPresent(it -> arguments.add("owner=" + PythonText.literal(it)));
    if (head.retry().times() > 0) {
      arguments.add("retries=" + head.retry().times());
      arguments.add(
          "retry_delay=timedelta(seconds=" + StepPython.seconds(head.retry().pause()) + ")");
    }
    head.timeout()
        .ifPresent(
            it ->
                arguments.add(
                    "execution_timeout=timedelta(seconds=" + StepPython.seconds(it) + ")"));
    if (head.resources().cores() > 1) {
      arguments.add("pool_slots=" + head.resources().cores());
    }
    if (!head.description().isBlank()) {
      arguments.add("doc_md=" + PythonText.literal(head.description().strip() + "\n"));
    }
    return PythonText.call("task", arguments, INDENT);
  }

  private static List<String> quoted(List<?> names) {
    return names.stream().map(it -> PythonText.literal(it.toString())).toList();
  }
}

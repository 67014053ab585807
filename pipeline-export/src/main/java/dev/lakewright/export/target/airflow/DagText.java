package dev.lakewright.export.target.airflow;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.StepScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  DagText(ExportRequest request, List<Setting> settings, List<StepScript> steps) {
    this.plan = request.plan();
    this.settings = settings;
    this.steps = steps;
  }

  /** Return the name of the package that holds the DAG. */
  String module() {
    return "plan_" + plan.name().value().replace('-', '_');
  }

  static String file(StepScript step, String key) {
    return "steps/" + step.id() + (key.equals("sql") ? "" : "." + key) + ".sql";
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
                doc(),
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

  private String doc() {
    String words =
        plan.description().isBlank() ? "The plan " + plan.name() + "." : plan.description();
    String literal =
        PythonText.literal(
            words.strip().lines().map(String::strip).collect(Collectors.joining(" ")));
    return "\"\"" + literal + "\"\"";
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
    String ends = ends(steps).stream().map(DagText::variable).collect(Collectors.joining(", "));
    return text.append("    [" + ends + "] >> finish").toString();
  }

  private String arrows(StepScript step) {
    Set<StepId> before = new LinkedHashSet<>(step.reads());
    if (Scripts.writesResults(step.step())) {
      before.addAll(ends(steps.stream().filter(it -> !Scripts.writesResults(it.step())).toList()));
      before.addAll(sameDatabase(step));
    }
    return before.isEmpty()
        ? ""
        : "    "
            + PythonText.list(before.stream().map(DagText::variable).toList(), INDENT)
            + " >> "
            + variable(step.id())
            + "\n";
  }

  /** Two tasks cannot write to one DuckDB file at the same time. */
  private List<StepId> sameDatabase(StepScript step) {
    return steps.stream()
        .takeWhile(it -> !it.id().equals(step.id()))
        .filter(
            it -> !it.result().isRows() && StepPython.result(it).equals(StepPython.result(step)))
        .map(StepScript::id)
        .toList();
  }

  /** Return the steps that no other of the list reads. */
  private static List<StepId> ends(List<StepScript> steps) {
    Set<StepId> read =
        steps.stream().flatMap(it -> it.reads().stream()).collect(Collectors.toSet());
    return steps.stream().map(StepScript::id).filter(it -> !read.contains(it)).toList();
  }

  private static String variable(StepId step) {
    return "step_" + step;
  }

  private String task(StepScript step) {
    StepHead head = step.step().head();
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.literal(step.id().value()));
    arguments.add(PythonText.dict(source(step), INSIDE));
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

  private static Map<String, String> source(StepScript step) {
    Map<String, String> source = new LinkedHashMap<>();
    source.put("files", PythonText.dict(files(step, StepPython.texts(step)), INSIDE + INDENT));
    Map<String, String> loop = StepPython.loop(step);
    if (!loop.isEmpty()) {
      source.put("variable", PythonText.literal(loop.getOrDefault("variable", "")));
      loop.remove("variable");
      source.put("loop", PythonText.dict(files(step, loop), INSIDE + INDENT));
    }
    source.put(
        "result",
        PythonText.list(
            StepPython.result(step).stream().map(PythonText::literal).toList(), INSIDE + INDENT));
    return source;
  }

  private static Map<String, String> files(StepScript step, Map<String, String> texts) {
    Map<String, String> files = new LinkedHashMap<>();
    texts.keySet().forEach(key -> files.put(key, PythonText.literal(file(step, key))));
    return files;
  }

  private static List<String> quoted(List<?> names) {
    return names.stream().map(it -> PythonText.literal(it.toString())).toList();
  }
}

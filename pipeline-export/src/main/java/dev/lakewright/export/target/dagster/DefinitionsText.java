package dev.lakewright.export.target.dagster;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Schedule;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.contract.Promise;
import dev.lakewright.export.contract.Promises;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepFiles;
import dev.lakewright.export.python.StepOrder;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.StepScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the file that tells Dagster of a plan: an op a step, a job, a schedule. */
final class DefinitionsText {
  private static final int INDENT = 4;
  private static final int INSIDE = 8;
  private static final String IMPORTS =
      "AssetMaterialization Definitions ExpectationResult Failure In MetadataValue Nothing"
          + " Out Output RetryPolicy job op resource";

  private final Plan plan;
  private final List<Setting> settings;
  private final List<StepScript> steps;
  private final StepOrder order;
  private final Promises promises;
  private final DagsterNames names;

  DefinitionsText(ExportRequest request, List<Setting> settings, List<StepScript> steps) {
    this.plan = request.plan();
    this.settings = settings;
    this.steps = steps;
    this.order = new StepOrder(steps);
    this.promises = new Promises(request.columns(), name -> name);
    this.names = new DagsterNames(steps.stream().map(StepScript::id).toList());
  }

  String text() {
    Map<String, String> types = new LinkedHashMap<>();
    settings.forEach(it -> types.put(it.name(), PythonText.literal(StepPython.typed(it))));
    return Template.beside(DefinitionsText.class, "definitions.py")
        .fill(
            Map.of(
                "DOC", StepPython.about(plan),
                "NAMES", imports(),
                "JOB", PythonText.literal(DagsterNames.job(plan.name())),
                "SETTINGS", PythonText.dict(types, 0),
                "PARAMETERS", PythonText.dict(parameters(), 0),
                "CLEAN_UP", names.cleanUp(),
                "JOB_CALL", job(),
                "TASKS", tasks(),
                "DEFINITIONS", definitions()));
  }

  private String imports() {
    List<String> wanted = new ArrayList<>(List.of(IMPORTS.split(" ")));
    if (!plan.parameters().isEmpty()) {
      wanted.add("Field");
    }
    if (plan.schedule().isPresent()) {
      wanted.add("ScheduleDefinition");
    }
    return PythonText.sorted(wanted).stream()
        .map(it -> "    " + it + ",")
        .collect(Collectors.joining("\n"));
  }

  private Map<String, String> parameters() {
    Map<String, String> fields = new LinkedHashMap<>();
    plan.parameters().forEach(it -> fields.put(it.name().value(), field(it)));
    return fields;
  }

  private static String field(Parameter parameter) {
    List<String> arguments = new ArrayList<>();
    arguments.add(type(parameter.type()));
    parameter.usual().ifPresent(it -> arguments.add("default_value=" + value(it)));
    String words =
        parameter.description().isBlank() ? parameter.type().form() : parameter.description();
    arguments.add("description=" + PythonText.literal(words));
    return PythonText.item(parameter.name().value(), "Field", arguments, INDENT);
  }

  private static String type(ParameterType type) {
    return switch (type) {
      case INTEGER -> "int";
      case BOOLEAN -> "bool";
      default -> "str";
    };
  }

  private static String value(ParameterValue value) {
    return switch (value.type()) {
      case INTEGER -> value.text();
      case BOOLEAN -> value.text().equals("true") ? "True" : "False";
      default -> PythonText.literal(value.text());
    };
  }

  private String job() {
    List<String> arguments = new ArrayList<>();
    arguments.add("name=JOB");
    arguments.add("description=" + PythonText.literal(plan.description()));
    arguments.add("resource_defs={\"parameters\": parameters}");
    arguments.add("metadata=" + PythonText.dict(about(), INDENT));
    arguments.add("tags={\"lakewright\": " + PythonText.literal(plan.name().value()) + "}");
    return PythonText.call("job", arguments, 0);
  }

  private Map<String, String> about() {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("plan", PythonText.literal(plan.name().value()));
    plan.owner().ifPresent(it -> about.put("owner", PythonText.literal(it)));
    return about;
  }

  private String definitions() {
    return plan.schedule()
        .map(DefinitionsText::schedule)
        .map(
            it ->
                "\n    jobs=[plan],\n    schedules=" + PythonText.list(List.of(it), INDENT) + ",\n")
        .orElse("jobs=[plan]");
  }

  private static String schedule(Schedule schedule) {
    return PythonText.call(
        "ScheduleDefinition",
        List.of(
            "job=plan",
            "cron_schedule=" + PythonText.literal(schedule.cron().text()),
            "execution_timezone=" + PythonText.literal(schedule.zone().getId())),
        INSIDE);
  }

  private String tasks() {
    StringBuilder text = new StringBuilder();
    for (StepScript step : steps) {
      text.append("    ").append(variable(step.id())).append(" = ").append(task(step));
      text.append(after(order.before(step))).append('\n');
    }
    return text.append("    clean_up").append(after(order.ends())).toString();
  }

  private static String after(Collection<StepId> steps) {
    List<String> variables = steps.stream().map(DefinitionsText::variable).toList();
    return variables.isEmpty() ? "()" : "(after=" + PythonText.list(variables, INDENT) + ")";
  }

  private static String variable(StepId step) {
    return "step_" + step;
  }

  private String task(StepScript step) {
    StepHead head = step.step().head();
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.literal(step.id().value()));
    arguments.add(PythonText.dict(source(step), INSIDE));
    list("reads", step.reads(), arguments);
    list("settings", step.settings(), arguments);
    list("promises", promises.of(step.step()).stream().map(Promise::title).toList(), arguments);
    names.other(step.id()).ifPresent(it -> arguments.add("op_name=" + PythonText.literal(it)));
    head.owner().ifPresent(it -> arguments.add("owner=" + PythonText.literal(it)));
    if (head.retry().times() > 0) {
      arguments.add("retries=" + head.retry().times());
      arguments.add("pause=" + StepPython.seconds(head.retry().pause()));
    }
    if (!head.description().isBlank()) {
      arguments.add("description=" + PythonText.literal(head.description().strip() + "\n"));
    }
    return PythonText.call("step", arguments, INDENT);
  }

  private static void list(String name, List<?> items, List<String> arguments) {
    if (!items.isEmpty()) {
      List<String> quoted = items.stream().map(it -> PythonText.literal(it.toString())).toList();
      arguments.add(name + "=" + PythonText.list(quoted, INSIDE));
    }
  }

  private static Map<String, String> source(StepScript step) {
    Map<String, String> items = new StepFiles(step).items(INSIDE);
    step.step().head().timeout().ifPresent(it -> items.put("timeout", StepPython.seconds(it)));
    return items;
  }
}

package dev.lakewright.export.target.sqlmesh;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepOrder;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Exchange;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.StepScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the models that write results: Python that runs the same SQL as other targets do. */
final class ResultModels {
  private static final int INDENT = 4;

  private final ExportRequest request;
  private final Plan plan;
  private final Relations relations;
  private final List<StepScript> steps;
  private final StepOrder order;

  ResultModels(ExportRequest request) {
    this.request = request;
    this.plan = request.plan();
    this.relations = new Relations(request);
    this.steps = new Scripts(request, false).all();
    this.order = new StepOrder(steps);
  }

  /** Return the files of all of them, and the function that they call. */
  List<ExportFile> files() {
    List<ExportFile> files = new ArrayList<>();
    steps.stream()
        .filter(it -> Scripts.writesResults(it.step()))
        .forEach(it -> files.add(model(it)));
    files.add(
        ExportFile.of(
            "write_result.py",
            Template.beside(ResultModels.class, "write_result.py").text() + StepPython.function()));
    return files;
  }

  private ExportFile model(StepScript step) {
    String text =
        Template.beside(ResultModels.class, "result.py")
            .fill(
                Map.of(
                    "STEP", PythonText.dict(items(step), 0),
                    "INPUTS", PythonText.dict(inputs(step), 0),
                    "FOLDERS", PythonText.list(folders(step), 0),
                    "NAME", PythonText.literal(step.id().value()),
                    "MODEL", PythonText.call("model", arguments(step), 0)));
    return ExportFile.of("models/results/" + step.id() + ".py", text);
  }

  private static Map<String, String> items(StepScript step) {
    Map<String, String> items = new LinkedHashMap<>();
    StepPython.texts(step).forEach((key, sql) -> items.put(key, PythonText.literal(sql)));
    items.put(
        "result",
        StepPython.result(step).stream()
            .map(PythonText::literal)
            .collect(Collectors.joining(", ", "(", ")")));
    step.step().head().timeout().ifPresent(it -> items.put("timeout", StepPython.seconds(it)));
    return items;
  }

  private Map<String, String> inputs(StepScript step) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (StepId id : step.reads()) {
      String query = Exchange.stored("_rows", request.columnsOf(id));
      inputs.put(
          id.value(),
          PythonText.list(
              List.of(PythonText.literal(relations.model(id)), PythonText.literal(query)), INDENT));
    }
    return inputs;
  }

  private static List<String> folders(StepScript step) {
    return step.settings().stream().map(PythonText::literal).toList();
  }

  private List<String> arguments(StepScript step) {
    StepHead head = step.step().head();
    List<String> arguments = new ArrayList<>();
    arguments.add(PythonText.literal(relations.model(step.id())));
    arguments.add("kind=\"FULL\"");
    plan.schedule()
        .ifPresent(
            it -> {
              arguments.add("cron=" + PythonText.literal(it.cron().text()));
              arguments.add("cron_tz=" + PythonText.literal(it.zone().getId()));
            });
    head.owner().or(plan::owner).ifPresent(it -> arguments.add("owner=" + field(it)));
    arguments.add("tags=[" + field(plan.name().value()) + "]");
    if (!head.description().isBlank()) {
      arguments.add("description=" + field(head.description().strip()));
    }
    arguments.add("columns={\"path\": \"text\"}");
    List<String> before =
        order.before(step).stream().map(relations::model).map(PythonText::literal).toList();
    if (!before.isEmpty()) {
      arguments.add("depends_on=" + PythonText.list(before, INDENT));
    }
    return arguments;
  }

  /** SQLMesh reads a text with {@code @} as SQL, in which a literal is the text. */
  private static String field(String text) {
    return PythonText.literal(text.indexOf('@') < 0 ? text : Identifier.literal(text));
  }
}

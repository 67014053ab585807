package dev.lakewright.export.target.kubeflow;

import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Resources;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the pipeline in Kubeflow's Python. */
record PipelineSource(
    Plan plan, List<Setting> settings, List<Component> components, PipelineNames names) {
  private static final int INDENT = 4;

  String text() {
    boolean inputs = components.stream().anyMatch(it -> !it.script().reads().isEmpty());
    return Template.beside(PipelineSource.class, "pipeline.py")
        .fill(
            Map.of(
                "DOC", StepPython.about(plan),
                "TYPES", inputs ? "Dataset, Input, Output" : "Dataset, Output",
                "COMPONENTS",
                    components.stream()
                        .map(PipelineSource::component)
                        .collect(Collectors.joining("\n")),
                "NAME", PythonText.literal(plan.name().value()),
                "DESCRIPTION", PythonText.literal(plan.description()),
                "PARAMETERS", parameters(),
                "TASKS", components.stream().map(this::task).collect(Collectors.joining("\n"))));
  }

  private static String component(Component component) {
    String decorator =
        PythonText.call(
            "@dsl.component",
            List.of(
                "base_image=IMAGE", "packages_to_install=PACKAGES", "additional_funcs=FUNCTIONS"),
            0);
    return "\n" + decorator + "\n" + component.source();
  }

  private String parameters() {
    List<String> needed = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (Setting it : settings) {
      String name = names.of(it) + ": str";
      PipelineNames.usual(it)
          .ifPresentOrElse(
              usual -> given.add(name + " = " + PythonText.literal(usual)), () -> needed.add(name));
    }
    needed.addAll(given);
    String line = String.join(", ", needed);
    return line.length() > 70 || line.contains("\n")
        ? needed.stream().map(it -> "\n    " + it + ",").collect(Collectors.joining("", "", "\n"))
        : line;
  }

  private String task(Component component) {
    List<String> arguments = new ArrayList<>();
    component
        .script()
        .reads()
        .forEach(it -> arguments.add("input_" + it + "=done_" + it + ".outputs[\"result\"]"));
    component.settings().forEach(it -> arguments.add(it.name() + "=" + names.of(it)));
    arguments.add("run_id=dsl.PIPELINE_JOB_ID_PLACEHOLDER");
    String variable = PipelineNames.variable(component);
    StringBuilder text =
        new StringBuilder("    " + variable + " = ")
            .append(PythonText.call(component.function(), arguments, INDENT))
            .append("\n    " + variable + ".set_caching_options(False)");
    Resources resources = component.script().step().head().resources();
    if (!resources.equals(Resources.DEFAULT)) {
      text.append("\n    " + variable + ".set_cpu_limit(\"" + resources.cores() + "\")");
      text.append(
          "\n    " + variable + ".set_memory_limit(\"" + resources.memoryMegabytes() + "M\")");
    }
    if (!component.after().isEmpty()) {
      text.append("\n    ")
          .append(
              PythonText.call(
                  variable + ".after",
                  component.after().stream().map(it -> "done_" + it).toList(),
                  INDENT));
    }
    return text.toString();
  }
}

package dev.lakewright.export.target.kubeflow;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.step.Setting;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that the pipeline's parameters have, none of them a word of Python or of the source. */
record PipelineNames(Map<String, String> bySetting) {
  static PipelineNames of(List<Setting> settings, Plan plan) {
    Set<String> taken = new HashSet<>(Set.of("dsl", "compiler", "pipeline", "run_step"));
    plan.steps().forEach(it -> taken.add("step_" + it.id()));
    plan.steps().forEach(it -> taken.add("done_" + it.id()));
    Map<String, String> names = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String name = PythonText.name(setting.plainName(), taken);
      taken.add(name);
      names.put(setting.name(), name);
    }
    return new PipelineNames(names);
  }

  /** Return what a task is called in the source. */
  static String variable(Component component) {
    return "done_" + component.id();
  }

  /** Return the default of a setting as a text in which Kubeflow finds no marks. */
  static Optional<String> usual(Setting setting) {
    return setting
        .usual()
        .map(
            text -> {
              boolean marked = text.contains("{{$") || text.startsWith("json:");
              return marked ? "json:" + json(text) : text;
            });
  }

  private static String json(String text) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return '"' + quoted.replace("{", "\\u007b") + '"';
  }

  /** Return the name of a parameter of the plan. */
  String ofParameter(String name) {
    return bySetting.getOrDefault(Setting.variable(name), name);
  }

  String of(Setting setting) {
    return bySetting.getOrDefault(setting.name(), setting.name());
  }
}

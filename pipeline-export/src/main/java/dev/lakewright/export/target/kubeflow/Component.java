package dev.lakewright.export.target.kubeflow;

import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
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

/**
 * A step as a component: a function whose parameters are the files it reads, the file it writes and
 * the settings it is given.
 *
 * @param after steps beyond those that it reads which must have ended
 */
record Component(StepScript script, List<Setting> settings, List<StepId> after) {
  private static final int BODY = 4;
  private static final int ARGUMENT = 8;
  private static final int INSIDE = 12;

  /** Return the components of a plan, in an order in which they can run. */
  static List<Component> of(List<StepScript> steps, List<Setting> settings) {
    List<Component> components = new ArrayList<>();
    for (StepScript step : steps) {
      List<Setting> own =
          settings.stream()
              .filter(it -> step.settings().contains(it.name()) || isNeeded(step, it))
              .toList();
      components.add(new Component(step, own, after(step, steps)));
    }
    return components;
  }

  /** What writes results needs their folder, whether its SQL reads that or not. */
  private static boolean isNeeded(StepScript step, Setting setting) {
    return !step.result().isRows() && setting.equals(Setting.OUTPUT);
  }

  private static List<StepId> after(StepScript step, List<StepScript> steps) {
    if (!Scripts.writesResults(step.step())) {
      return List.of();
    }
    List<StepScript> first =
        steps.stream().filter(it -> !Scripts.writesResults(it.step())).toList();
    Set<StepId> after = new LinkedHashSet<>();
    first.forEach(it -> after.add(it.id()));
    first.forEach(it -> after.removeAll(it.reads()));
    after.removeAll(step.reads());
    steps.stream()
        .takeWhile(it -> !it.id().equals(step.id()))
        .filter(it -> isSameDatabase(it, step))
        .forEach(it -> after.add(it.id()));
    return List.copyOf(after);
  }

  private static boolean isSameDatabase(StepScript one, StepScript other) {
    List<String> result = StepPython.result(one);
    return result.get(0).equals("database") && result.equals(StepPython.result(other));
  }

  StepId id() {
    return script.id();
  }

  /** Return the function's name, which is none of Python's words. */
  String function() {
    return "step_" + id();
  }

  /** Return its name as a task. */
  String task() {
    return "step-" + id().value().replace('_', '-');
  }

  boolean hasRows() {
    return script.result().isRows();
  }

  /** Return the function's source. */
  String source() {
    List<String> parameters = new ArrayList<>();
    script.reads().forEach(it -> parameters.add("input_" + it + ": Input[Dataset]"));
    if (hasRows()) {
      parameters.add("result: Output[Dataset]");
    }
    settings.forEach(it -> parameters.add(it.name() + ": str"));
    parameters.add("run_id: str");
    String words = script.step().head().description().strip();
    String doc = PythonText.docstring(words.isEmpty() ? "Step " + id() + "." : words);
    return PythonText.call("def " + function(), parameters, 0)
        + ":\n    "
        + doc
        + "\n    "
        + PythonText.call("run_with_retries", arguments(), BODY)
        + "\n";
  }

  private List<String> arguments() {
    StepHead head = script.step().head();
    Map<String, String> inputs = new LinkedHashMap<>();
    script.reads().forEach(it -> inputs.put(it.value(), "input_" + it + ".path"));
    boolean output = settings.contains(Setting.OUTPUT);
    return List.of(
        PythonText.dict(step(head), ARGUMENT),
        PythonText.list(
            settings.stream()
                .map(
                    it ->
                        "("
                            + PythonText.literal(it.name())
                            + ", "
                            + PythonText.literal(StepPython.typed(it))
                            + ", "
                            + it.name()
                            + ")")
                .toList(),
            ARGUMENT),
        PythonText.dict(inputs, ARGUMENT),
        hasRows() ? "result.path" : "\"\"",
        output ? "output_dir" : "\"\"",
        "run_id",
        Integer.toString(head.retry().times()),
        StepPython.seconds(head.retry().pause()));
  }

  private Map<String, String> step(StepHead head) {
    Map<String, String> step = new LinkedHashMap<>();
    StepPython.texts(script).forEach((key, sql) -> step.put(key, PythonText.literal(sql)));
    Map<String, String> loop = new LinkedHashMap<>();
    StepPython.loop(script).forEach((key, sql) -> loop.put(key, PythonText.literal(sql)));
    if (!loop.isEmpty()) {
      step.put("loop", PythonText.dict(loop, INSIDE));
    }
    step.put(
        "result",
        StepPython.result(script).stream()
            .map(PythonText::literal)
            .collect(Collectors.joining(", ", "(", ")")));
    head.timeout().ifPresent(it -> step.put("timeout", StepPython.seconds(it)));
    return step;
  }
}

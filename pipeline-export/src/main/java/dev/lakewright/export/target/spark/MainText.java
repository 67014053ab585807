package dev.lakewright.export.target.spark;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the program's file: settings, and steps in an order in which they can run. */
final class MainText {
  private static final int INDENT = 4;
  private static final String PARAMETER = "--param-";

  private final Plan plan;
  private final List<Setting> settings;
  private final StepCall calls;

  MainText(ExportRequest request, List<Setting> settings, StepCall calls) {
    this.plan = request.plan();
    this.settings = settings;
    this.calls = calls;
  }

  String text() {
    List<String> parameters = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (Setting it : settings) {
      it.parameter()
          .ifPresentOrElse(
              parameter -> parameters.add(parameter(it, parameter)), () -> folders.add(folder(it)));
    }
    List<String> steps = new ArrayList<>();
    Set<String> names = new TreeSet<>(Set.of("main"));
    for (Step step : PlanGraph.of(plan).order()) {
      String call = step.accept(calls);
      steps.add(call);
      names.add(call.substring(0, call.indexOf('(')));
    }
    String all = String.join("\n", steps);
    if (all.contains("Check(")) {
      names.add("Check");
    }
    if (!parameters.isEmpty()) {
      names.add("Parameter");
    }
    if (!folders.isEmpty()) {
      names.add("Folder");
    }
    return Template.beside(MainText.class, "main.py")
        .fill(
            Map.of(
                "DOC", StepPython.about(plan),
                "NAMES", imports(names),
                "PLAN", PythonText.literal(plan.name().value()),
                "ABOUT", PythonText.literal(plan.description()),
                "PARAMETERS", lines(parameters),
                "FOLDERS", lines(folders),
                "STEPS", lines(steps)));
  }

  /** Formatters sort names of classes before those of functions. */
  private static String imports(Set<String> names) {
    List<String> sorted =
        names.stream()
            .sorted(
                java.util.Comparator.<String, Boolean>comparing(
                        it -> Character.isLowerCase(it.charAt(0)))
                    .thenComparing(it -> it))
            .toList();
    String line = "from pipeline import " + String.join(", ", sorted);
    return line.length() <= 88
        ? line
        : sorted.stream()
            .map(it -> "    " + it + ",\n")
            .collect(Collectors.joining("", "from pipeline import (\n", ")"));
  }

  private static String lines(List<String> calls) {
    return calls.isEmpty()
        ? "[]"
        : calls.stream().map(it -> "    " + it + ",\n").collect(Collectors.joining("", "[\n", "]"));
  }

  private String parameter(Setting setting, Parameter parameter) {
    String words =
        parameter.description().isBlank() ? parameter.type().form() : parameter.description();
    return PythonText.call(
        "Parameter",
        List.of(
            PythonText.literal(parameter.name().value()),
            PythonText.literal(parameter.type().word()),
            PythonText.literal(option(setting)),
            setting.usual().map(PythonText::literal).orElse("None"),
            PythonText.literal(words)),
        INDENT);
  }

  private String folder(Setting setting) {
    return PythonText.call(
        "Folder",
        List.of(
            PythonText.literal(setting.name()),
            PythonText.literal(option(setting)),
            PythonText.literal(setting.description())),
        INDENT);
  }

  /** Return the option of the command line that gives a setting. */
  String option(Setting setting) {
    String plain = "--" + setting.plainName().replace('_', '-');
    boolean taken =
        plain.equals("--help")
            || plain.equals("--run-id")
            || settings.stream()
                .anyMatch(
                    it ->
                        !it.name().equals(setting.name())
                            && plain.equals("--" + it.plainName().replace('_', '-')));
    return setting.parameter().isPresent() && (taken || plain.startsWith(PARAMETER))
        ? PARAMETER + setting.plainName()
        : plain;
  }
}

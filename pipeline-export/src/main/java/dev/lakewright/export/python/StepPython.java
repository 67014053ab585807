package dev.lakewright.export.python;

import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.StepScript;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the function {@code run_step} is given. */
public final class StepPython {
  private StepPython() {}

  /** Return the source of the function. */
  public static String function() {
    return Template.beside(StepPython.class, "run_step.py").text();
  }

  /** Return the docstring of a plan's module. */
  public static String about(Plan plan) {
    boolean told = !plan.description().isBlank();
    return PythonText.docstring(told ? plan.description() : "The plan " + plan.name() + ".");
  }

  /** Return name and path of what becomes of the step's result. */
  public static List<String> result(StepScript script) {
    return script
        .result()
        .fold(
            () -> List.of("rows", ""),
            file -> List.of("file", file.path()),
            folder -> List.of(folder.adds() ? "add" : "folder", folder.path()),
            database -> List.of("database", database.path()));
  }

  /** Return the texts of a step by the keys that the function knows. */
  public static Map<String, String> texts(StepScript script) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("sql", script.sql());
    script
        .skip()
        .ifPresent(
            skip -> {
              texts.put("runs", skip.runs());
              skip.empty().ifPresent(it -> texts.put("empty", it));
            });
    return texts;
  }

  /** Return the texts of its loop, where it has one. */
  public static Map<String, String> loop(StepScript script) {
    Map<String, String> texts = new LinkedHashMap<>();
    script
        .loop()
        .ifPresent(
            loop -> {
              texts.put("values", loop.values());
              texts.put("variable", loop.variable());
              texts.put("each", loop.each());
              loop.failed().ifPresent(it -> texts.put("failed", it));
              texts.put("after", loop.after());
            });
    return texts;
  }

  /** Return the SQL that gives a setting its type, with {@code ?} for its text. */
  public static String typed(Setting setting) {
    return setting.typed("?");
  }

  public static String seconds(Duration time) {
    return time.toMillis() % 1_000 == 0
        ? Long.toString(time.toSeconds())
        : Double.toString(time.toMillis() / 1_000.0);
  }

  /** Return a dictionary of files by the names of steps. */
  public static Map<String, String> files(List<StepId> steps, String pattern) {
    Map<String, String> files = new LinkedHashMap<>();
    steps.forEach(it -> files.put(it.value(), pattern.replace("NAME", it.value())));
    return files;
  }
}

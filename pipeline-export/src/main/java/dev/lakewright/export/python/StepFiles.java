package dev.lakewright.export.python;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.export.step.StepScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements of a step as files, and the dictionary that tells a program of them. */
public record StepFiles(StepScript step) {
  private static final String VARIABLE = "variable";
  private static final int DEEPER = 4;

  /**
   * Return the files.
   *
   * @param folder that paths in the dictionary start from, with {@code /} at its end
   */
  public List<ExportFile> files(String folder) {
    List<ExportFile> files = new ArrayList<>();
    StepPython.texts(step).forEach((key, sql) -> files.add(ExportFile.of(folder + path(key), sql)));
    loop().forEach((key, sql) -> files.add(ExportFile.of(folder + path(key), sql)));
    return files;
  }

  /** Return the dictionary's items, as Python that is written at an indent. */
  public Map<String, String> items(int indent) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("files", PythonText.dict(paths(StepPython.texts(step)), indent + DEEPER));
    step.loop()
        .ifPresent(
            loop -> {
              items.put(VARIABLE, PythonText.literal(loop.variable()));
              items.put("loop", PythonText.dict(paths(loop()), indent + DEEPER));
            });
    items.put(
        "result",
        PythonText.list(
            StepPython.result(step).stream().map(PythonText::literal).toList(), indent + DEEPER));
    return items;
  }

  private Map<String, String> loop() {
    Map<String, String> texts = StepPython.loop(step);
    texts.remove(VARIABLE);
    return texts;
  }

  private Map<String, String> paths(Map<String, String> texts) {
    Map<String, String> paths = new LinkedHashMap<>();
    texts.keySet().forEach(key -> paths.put(key, PythonText.literal(path(key))));
    return paths;
  }

  private String path(String key) {
    return "steps/" + step.id() + (key.equals("sql") ? "" : "." + key) + ".sql";
  }
}

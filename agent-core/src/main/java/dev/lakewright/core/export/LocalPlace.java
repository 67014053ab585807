package dev.lakewright.core.export;

import dev.lakewright.core.plan.Plan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a project is run, and with what.
 *
 * @param project its folder
 * @param output where it writes results
 * @param work where it may leave files for itself
 * @param folders of its sources, by the names of their settings
 * @param parameters as texts, by name; others have their defaults
 */
public record LocalPlace(
    Plan plan,
    Path project,
    Path output,
    Path work,
    Map<String, Path> folders,
    Map<String, String> parameters) {
  public LocalPlace {
    folders = new TreeMap<>(folders);
    parameters = new TreeMap<>(parameters);
  }

  /** Return folders as environment variables in capitals, with those for output and work. */
  public Map<String, String> folderVariables() {
    Map<String, String> variables = new LinkedHashMap<>();
    folders.forEach((name, path) -> variables.put(name.toUpperCase(Locale.ROOT), path.toString()));
    variables.put("OUTPUT_DIR", output.toString());
    variables.put("WORK_DIR", work.toString());
    return variables;
  }

  /** Return these, with parameters as {@code PARAM_NAME}. */
  public Map<String, String> allVariables() {
    Map<String, String> variables = folderVariables();
    parameters.forEach(
        (name, text) -> variables.put("PARAM_" + name.toUpperCase(Locale.ROOT), text));
    return variables;
  }
}

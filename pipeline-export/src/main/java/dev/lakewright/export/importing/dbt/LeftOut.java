package dev.lakewright.export.importing.dbt;

import dev.lakewright.export.importing.draft.PlanDraft;
import dev.lakewright.export.importing.folder.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the files and settings of a project that are not carried over. */
record LeftOut(ProjectFiles files, DbtSettings settings, PlanDraft draft, boolean own) {
  private static final Map<String, String> FOLDERS =
      Map.of("macro", "macros", "snapshot", "snapshots", "analysis", "analyses");
  private static final Set<String> NEUTRAL =
      Set.of(
          "name",
          "version",
          "config-version",
          "profile",
          "vars",
          "models",
          "seeds",
          "model-paths",
          "seed-paths",
          "test-paths",
          "macro-paths",
          "snapshot-paths",
          "analysis-paths",
          "target-path",
          "clean-targets",
          "require-dbt-version",
          "log-path",
          "packages-install-path");

  void note() {
    files.links().forEach(it -> draft.note(it, "a link, which is not followed"));
    files.texts().keySet().forEach(this::text);
    for (String file : files.others()) {
      if (file.endsWith(".py") && settings.below("model", "models", file).isPresent()) {
        draft.note(file, "a model in Python, which is not run and is no step");
      }
    }
    settings
        .file()
        .fields()
        .forEach(
            (key, value) -> {
              if (!NEUTRAL.contains(key)) {
                draft.note(DbtSettings.FILE, value.place(), key + " is not carried over");
              }
            });
  }

  private void text(String file) {
    if (List.of("packages.yml", "dependencies.yml").contains(file)) {
      draft.note(file, "packages are not read");
    }
    FOLDERS.forEach(
        (kind, usual) -> {
          if (file.endsWith(".sql") && settings.below(kind, usual, file).isPresent() && !own) {
            draft.note(file, "what lies in " + usual + " is not carried over");
          }
        });
    if (file.endsWith(".sql")
        && settings
            .below("test", "tests", file)
            .filter(it -> it.startsWith("generic/"))
            .isPresent()) {
      draft.note(file, "a generic test is not carried over");
    }
  }
}

package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.draft.ImportRequest;
import dev.lakewright.export.importing.draft.PlanDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of properties of a project: what is said of models, seeds and sources. */
final class PropertyFiles {
  private static final Map<String, String> FOLDERS =
      Map.of(
          "model",
          "models",
          "seed",
          "seeds",
          "snapshot",
          "snapshots",
          "test",
          "tests",
          "macro",
          "macros",
          "analysis",
          "analyses");
  private static final Set<String> PLAIN = Set.of("version", "models", "seeds", "sources");

  private final PlanDraft draft;
  private final Map<String, Described> models = new LinkedHashMap<>();
  private final Map<String, Described> seeds = new LinkedHashMap<>();
  private final Map<String, SourceTable> sources = new LinkedHashMap<>();

  PropertyFiles(ImportRequest request, DbtSettings settings, PlanDraft draft) {
    this.draft = draft;
    request
        .files()
        .texts()
        .forEach(
            (path, text) -> {
              if (path.matches(".*\\.ya?ml") && isBelow(settings, path)) {
                read(request, path, text);
              }
            });
  }

  private static boolean isBelow(DbtSettings settings, String path) {
    return FOLDERS.entrySet().stream()
        .anyMatch(it -> settings.below(it.getKey(), it.getValue(), path).isPresent());
  }

  Map<String, SourceTable> sources() {
    return sources;
  }

  Optional<Described> model(String name) {
    return Optional.ofNullable(models.get(name));
  }

  Optional<Described> seed(String name) {
    return Optional.ofNullable(seeds.get(name));
  }

  List<String> names() {
    List<String> names = new ArrayList<>(models.keySet());
    names.addAll(seeds.keySet());
    return names;
  }

  private void read(ImportRequest request, String path, String text) {
    try {
      YamlTree tree = request.around().yaml(path, text);
      tree.list("models").forEach(it -> described(models, path, it));
      tree.list("seeds").forEach(it -> described(seeds, path, it));
      tree.list("sources").forEach(it -> source(path, it));
      tree.fields()
          .forEach(
              (key, value) -> {
                if (!PLAIN.contains(key)) {
                  draft.note(path, value.place(), key + " are not carried over");
                }
              });
    } catch (LakewrightException broken) {
      draft.problem(path, broken.failure());
    }
  }

  private void described(Map<String, Described> all, String path, YamlTree node) {
    Described described = new Described(path, node);
    if (all.putIfAbsent(described.name(), described) != null) {
      draft.wrong(path, node.place(), described.name() + " is described twice", List.of());
    }
  }

  private void source(String path, YamlTree source) {
    for (YamlTree table : source.list("tables")) {
      SourceTable found = new SourceTable(path, source, table);
      String key = found.sourceName() + "." + found.name();
      if (sources.putIfAbsent(key, found) != null) {
        draft.wrong(path, table.place(), "the source " + key + " is declared twice", List.of());
      }
    }
  }
}

package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.project.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code dbt_project.yml} says. */
record DbtSettings(YamlTree file) {
  static final String FILE = "dbt_project.yml";

  private static final Set<String> BARE =
      Set.of("materialized", "enabled", "alias", "schema", "tags", "unique_key", "column_types");

  String name() {
    return file.text("name").orElse("project");
  }

  /** Return the folders of a kind, such as {@code model}. */
  List<String> paths(String kind, String usual) {
    List<String> told = file.list(kind + "-paths").stream().map(YamlTree::text).toList();
    return told.isEmpty() ? List.of(usual) : told;
  }

  /** Return the path below the folder of a kind that a file lies in; nothing where in none. */
  Optional<String> below(String kind, String usual, String path) {
    return paths(kind, usual).stream()
        .map(it -> it.endsWith("/") ? it : it + "/")
        .filter(path::startsWith)
        .map(it -> path.substring(it.length()))
        .findFirst();
  }

  /** Return the values of variables: those of the project itself win. */
  Map<String, YamlTree> variables() {
    Map<String, YamlTree> all = new LinkedHashMap<>();
    file.child("vars").ifPresent(it -> all.putAll(it.fields()));
    Optional.ofNullable(all.remove(name())).ifPresent(it -> all.putAll(it.fields()));
    return all;
  }

  /**
   * Return what is set for all files of a folder, inner folders last.
   *
   * @param section {@code models} or {@code seeds}
   * @param path of the file below the folder of models or seeds
   */
  Map<String, YamlTree> configs(String section, String path) {
    Map<String, YamlTree> all = new LinkedHashMap<>();
    Optional<YamlTree> level = file.child(section);
    level.ifPresent(it -> own(it, all));
    level = level.flatMap(it -> it.child(name()));
    level.ifPresent(it -> own(it, all));
    for (String folder : path.replaceAll("\\.(sql|csv)$", "").split("/")) {
      level = level.flatMap(it -> it.child(folder));
      level.ifPresent(it -> own(it, all));
    }
    return all;
  }

  private static void own(YamlTree level, Map<String, YamlTree> all) {
    level
        .fields()
        .forEach(
            (key, value) -> {
              if (key.startsWith("+")) {
                all.put(key.substring(1), value);
              } else if (BARE.contains(key)) {
                all.put(key, value);
              }
            });
  }
}

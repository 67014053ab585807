package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.project.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file of properties says of a model, seed or table of a source. */
record Described(String file, YamlTree node) {
  String name() {
    return node.text("name").orElse("");
  }

  Map<String, YamlTree> config() {
    Map<String, YamlTree> config = new LinkedHashMap<>();
    node.child("meta").ifPresent(it -> config.put("meta", it));
    node.child("config").ifPresent(it -> config.putAll(it.fields()));
    return config;
  }
}

package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.project.YamlTree;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of a source, as a file of properties declares it. */
record SourceTable(String file, YamlTree source, YamlTree table) {
  String name() {
    return table.text("name").orElse("");
  }

  String sourceName() {
    return source.text("name").orElse("");
  }

  /** Return the name that the table has where it lies. */
  String identifier() {
    return table.text("identifier").orElseGet(this::name);
  }

  /** Return what the lake may be called, the likeliest first. */
  Stream<String> lakes() {
    return Stream.concat(
            Stream.of("schema", "database").flatMap(it -> source.text(it).stream()),
            Stream.of(sourceName()))
        .filter(it -> !it.isEmpty());
  }

  /** Return where files are that the table is. */
  Optional<YamlTree> location() {
    return Stream.of(table, source)
        .flatMap(it -> Stream.concat(it.child("config").stream(), Stream.of(it)))
        .flatMap(it -> Stream.concat(it.child("meta").stream(), Stream.of(it)))
        .flatMap(it -> it.child("external_location").stream())
        .findFirst();
  }
}

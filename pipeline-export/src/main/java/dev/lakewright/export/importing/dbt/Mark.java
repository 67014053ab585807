package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.project.YamlTree;
import java.util.List;
import java.util.Optional;

/**
 * A word that stands in a model's SQL for what dbt would put there.
 *
 * @param word that the model has nowhere else
 * @param names of the model; of source and table; or of the variable
 * @param usual the default that a variable is given there
 * @param at offset in the file
 */
record Mark(String word, Kind kind, List<String> names, Optional<YamlTree> usual, int at) {
  /** What it stands for. */
  enum Kind {
    REF,
    SOURCE,
    VARIABLE,
    /** A variable's text as a whole literal, as projects that Lakewright exported write it. */
    LITERAL
  }

  Mark {
    names = List.copyOf(names);
  }

  String key() {
    return kind + ":" + String.join(".", names);
  }
}

package dev.lakewright.export.importing.script;

import dev.lakewright.core.plan.StepId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables by their names as statements go by: a name stands for the step that it was made by last.
 */
final class Tables {
  private final Map<String, StepId> current = new HashMap<>();
  private final Map<String, Set<String>> viewsOver = new HashMap<>();

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  Optional<StepId> of(String name) {
    return Optional.ofNullable(current.get(key(name)));
  }

  void put(String name, StepId step) {
    current.put(key(name), step);
  }

  /** Remember that a view reads a table. */
  void view(String view, String table) {
    viewsOver.computeIfAbsent(key(table), it -> new HashSet<>()).add(view);
  }

  /** Return a view that would show other rows once a table changes. */
  Optional<String> viewOver(String table) {
    return viewsOver.getOrDefault(key(table), Set.of()).stream().sorted().findFirst();
  }
}

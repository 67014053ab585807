package dev.lakewright.lake.catalog;

import dev.lakewright.core.policy.Mask;
import dev.lakewright.core.policy.TableRule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Says what a rule does, without what it keeps from the role. */
final class RuleWords {
  private RuleWords() {}

  static String of(TableRule rule) {
    List<String> words = new ArrayList<>();
    if (!rule.filters().isEmpty()) {
      words.add("not every row");
    }
    new TreeMap<>(rule.masks())
        .forEach(
            (column, mask) -> {
              if (mask.kind() != Mask.Kind.HIDE) {
                words.add(column + " " + (mask.removes() ? "not open" : mask.toString()));
              }
            });
    if (rule.minGroup() > 1) {
      words.add("aggregates of groups of " + rule.minGroup() + " rows and more");
    }
    return words.isEmpty() ? "not every column" : String.join(", ", words);
  }
}

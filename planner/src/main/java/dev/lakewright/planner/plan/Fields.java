package dev.lakewright.planner.plan;

import dev.lakewright.core.error.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one part of a plan's file.
 *
 * @param place where a field that is missing is told
 */
record Fields(Map<String, PlanNode.Field> fields, SourceLocation place, Problems problems) {

  static Fields of(PlanNode node, List<String> known) {
    Map<String, PlanNode.Field> fields = node.fields();
    for (PlanNode.Field field : fields.values()) {
      if (!known.contains(field.key())) {
        node.problems().unknown(field.place(), "unknown key " + field.key(), known, field.key());
      }
    }
    return new Fields(fields, node.place(), node.problems());
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  Optional<PlanNode> node(String key) {
    return Optional.ofNullable(fields.get(key)).map(PlanNode.Field::value);
  }

  Optional<SourceLocation> place(String key) {
    return Optional.ofNullable(fields.get(key)).map(PlanNode.Field::place);
  }

  Optional<String> text(String key) {
    return node(key).flatMap(PlanNode::text);
  }

  List<String> texts(String key) {
    return node(key).map(PlanNode::texts).orElse(List.of());
  }

  boolean truth(String key) {
    return node(key).map(PlanNode::truth).orElse(false);
  }

  /** Return the node of a key that must be there. */
  Optional<PlanNode> needed(String key) {
    if (!has(key)) {
      problems.add(place, "the key " + key + " is missing");
    }
    return node(key);
  }

  /** Return the text of a key that must be there and not be empty. */
  Optional<String> neededText(String key) {
    Optional<PlanNode> node = needed(key);
    Optional<String> text = node.flatMap(PlanNode::text);
    if (text.isPresent() && text.get().isBlank()) {
      node.get().wrong("the key " + key + " has no value");
      return Optional.empty();
    }
    return text;
  }
}

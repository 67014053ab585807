package dev.lakewright.planner.plan;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.SourceLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a plan's file that knows its place; what does not fit is told and left out. */
record PlanNode(Node node, Problems problems) {

  /** A key, its place and its value. */
  record Field(String key, SourceLocation place, PlanNode value) {}

  SourceLocation place() {
    return node.getStartMark().map(SafeYaml::place).orElse(new SourceLocation(1, 1));
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  private boolean isNothing() {
    return node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }

  void wrong(String message) {
    problems.add(place(), message);
  }

  /** Return the keys with their values in order; a key that is given twice counts once. */
  Map<String, Field> fields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    if (isNothing()) {
      return fields;
    }
    if (!(node instanceof MappingNode mapping)) {
      wrong("keys with values are expected here");
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      PlanNode key = new PlanNode(tuple.getKeyNode(), problems);
      PlanNode value = new PlanNode(tuple.getValueNode(), problems);
      key.text()
          .ifPresent(
              name -> {
                if (fields.putIfAbsent(name, new Field(name, key.place(), value)) != null) {
                  key.wrong("the key " + name + " is given twice");
                }
              });
    }
    return fields;
  }

  /** Return the fields, and tell those that are not among the known ones. */
  Fields fields(List<String> known) {
    return Fields.of(this, known);
  }

  Optional<String> text() {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    wrong("a word or a number is expected here");
    return Optional.empty();
  }

  /** Return a list's items, or this as a list of one. */
  List<PlanNode> items() {
    if (isNothing()) {
      return List.of();
    }
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(it -> new PlanNode(it, problems)).toList()
        : List.of(this);
  }

  List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  OptionalLong whole(long least, long most) {
    String typed = text().orElse("");
    try {
      long value = Long.parseLong(typed);
      if (value >= least && value <= most) {
        return OptionalLong.of(value);
      }
    } catch (NumberFormatException notANumber) {
      wrong("a whole number is expected, not " + typed);
      return OptionalLong.empty();
    }
    wrong("a number from " + least + " to " + most + " is expected");
    return OptionalLong.empty();
  }

  OptionalDouble number(double least, double most) {
    String typed = text().orElse("");
    try {
      double value = Double.parseDouble(typed);
      if (value >= least && value <= most) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException notANumber) {
      wrong("a number is expected, not " + typed);
      return OptionalDouble.empty();
    }
    wrong("a number from " + least + " to " + most + " is expected");
    return OptionalDouble.empty();
  }

  boolean truth() {
    String typed = text().orElse("");
    if (!typed.equals("true") && !typed.equals("false")) {
      wrong("true or false is expected, not " + typed);
    }
    return typed.equals("true");
  }

  /** Return a value of the type that YAML gives it. */
  Optional<Cell> constant() {
    Optional<String> typed = text();
    try {
      return typed.map(this::typed);
    } catch (NumberFormatException notANumber) {
      wrong("a number is expected, not " + typed.orElse(""));
      return Optional.empty();
    }
  }

  private Cell typed(String text) {
    if (node.getTag().equals(Tag.INT)) {
      return new Cell.Whole(new BigInteger(text));
    }
    if (node.getTag().equals(Tag.FLOAT)) {
      return new Cell.Exact(new BigDecimal(text));
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return new Cell.Bool(Boolean.parseBoolean(text));
    }
    return new Cell.Text(text);
  }
}

package dev.lakewright.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;

/** Builds YAML in one canonical form: fields in the order in which they are put. */
final class YamlTree {
  private static final int WIDTH = 100;
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(WIDTH)
          .setSplitLines(false)
          .setUseUnicodeEncoding(true)
          .build();

  private final List<NodeTuple> fields = new ArrayList<>();
  private final FlowStyle style;

  private YamlTree(FlowStyle style) {
    this.style = style;
  }

  /** Return a tree whose fields have a line each. */
  static YamlTree block() {
    return new YamlTree(FlowStyle.BLOCK);
  }

  /** Return a tree on one line. */
  static YamlTree line() {
    return new YamlTree(FlowStyle.FLOW);
  }

  YamlTree put(String key, Node value) {
    fields.add(new NodeTuple(text(key), value));
    return this;
  }

  YamlTree put(String key, String value) {
    return put(key, text(value));
  }

  YamlTree put(String key, Optional<String> value) {
    value.ifPresent(it -> put(key, it));
    return this;
  }

  /** Put a number or a truth value. */
  YamlTree plain(String key, Object value) {
    return put(key, plain(value.toString()));
  }

  YamlTree plain(String key, Object value, Object usual) {
    return value.equals(usual) ? this : plain(key, value);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  Node node() {
    return new MappingNode(Tag.MAP, fields, style);
  }

  /** Return a number or a truth value, as YAML tells it apart from text. */
  static Node plain(String value) {
    return new ScalarNode(new JsonScalarResolver().resolve(value, true), value, ScalarStyle.PLAIN);
  }

  /** Return a text; it gets quotes where YAML would read it as something else. */
  static Node text(String value) {
    ScalarStyle style = value.contains("\n") ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
    return new ScalarNode(Tag.STR, value, style);
  }

  /** Return a description, whose lines stay lines; spaces around it are of no account. */
  static Node prose(String value) {
    return value.contains("\n") ? sql(value) : text(value);
  }

  /** Return SQL, always as lines of its own. */
  static Node sql(String value) {
    return new ScalarNode(Tag.STR, value + "\n", ScalarStyle.LITERAL);
  }

  static Node texts(List<String> values) {
    return list(values.stream().map(YamlTree::text).toList());
  }

  static Node list(List<Node> items) {
    return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
  }

  static Node lines(List<Node> items) {
    return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
  }

  String write() {
    return new Present(SETTINGS)
        .emitToString(new Serialize(SETTINGS).serializeOne(node()).iterator());
  }
}

package dev.lakewright.planner.workspace;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A node of a YAML file that knows its place and refuses what does not fit. */
record YamlNode(Node node) {

  /** A key and its value. */
  record Entry(String key, YamlNode value, SourceLocation place, Node keyNode) {}

  /** Parse a text; nothing where it holds no content. */
  static Optional<YamlNode> parse(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel("lakewright.yaml").build();
    try {
      return new Compose(settings).composeString(text).map(YamlNode::new);
    } catch (StackOverflowError tooDeep) {
      throw WorkspaceFile.invalid("nested too deeply", new SourceLocation(1, 1));
    } catch (MarkedYamlEngineException broken) {
      SourceLocation place =
          broken.getProblemMark().map(YamlNode::place).orElse(new SourceLocation(1, 1));
      throw WorkspaceFile.invalid("not YAML: " + broken.getProblem(), place);
    } catch (YamlEngineException broken) {
      throw WorkspaceFile.invalid("not YAML: " + broken.getMessage(), new SourceLocation(1, 1));
    }
  }

  private static SourceLocation place(Mark mark) {
    return new SourceLocation(mark.getLine() + 1, mark.getColumn() + 1);
  }

  SourceLocation place() {
    return node.getStartMark().map(YamlNode::place).orElse(new SourceLocation(1, 1));
  }

  /** Return the keys with their values; none for a key that has nothing after it. */
  List<Entry> entries() {
    if (node instanceof ScalarNode nothing && nothing.getValue().isEmpty() && nothing.isPlain()) {
      return List.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      throw WorkspaceFile.invalid("keys with values are expected here", place());
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(tuple.getKeyNode());
      if (!seen.add(key.text())) {
        throw WorkspaceFile.invalid("the key " + key.text() + " is given twice", key.place());
      }
      entries.add(
          new Entry(
              key.text(), new YamlNode(tuple.getValueNode()), key.place(), tuple.getKeyNode()));
    }
    return entries;
  }

  void allowKeys(List<String> known) {
    for (Entry entry : entries()) {
      if (!known.contains(entry.key())) {
        throw new LakewrightException(
            Failure.of(ErrorCode.WORKSPACE_INVALID, "unknown key " + entry.key())
                .at(entry.place())
                .withNearest(NearestNames.among(known, entry.key(), 2)));
      }
    }
  }

  Optional<YamlNode> child(String key) {
    return entries().stream().filter(it -> it.key().equals(key)).findFirst().map(Entry::value);
  }

  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw WorkspaceFile.invalid("a word or a number is expected here", place());
  }

  /** Return a list's items, or a single value as a list of one. */
  List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** Return a list's items, or this as a list of one. */
  List<YamlNode> items() {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(YamlNode::new).toList()
        : List.of(this);
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Return a value of the type that YAML gives it; a list is one of texts. */
  Cell constant() {
    if (node instanceof SequenceNode) {
      return new Cell.Many(texts().stream().<Cell>map(Cell.Text::new).toList());
    }
    String text = text();
    if (node.getTag().equals(Tag.INT)) {
      return new Cell.Whole(BigInteger.valueOf(wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)));
    }
    if (node.getTag().equals(Tag.FLOAT)) {
      return new Cell.Exact(decimal(text));
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return new Cell.Bool(Boolean.parseBoolean(text));
    }
    if (node.getTag().equals(Tag.NULL)) {
      throw WorkspaceFile.invalid("a value is expected here", place());
    }
    return new Cell.Text(text);
  }

  private BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      throw WorkspaceFile.invalid("a number is expected, not " + text, place());
    }
  }

  long wholeNumber(long least, long most) {
    String text = text().replace("_", "");
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw WorkspaceFile.invalid("a whole number is expected, not " + text, place());
    }
    throw WorkspaceFile.invalid("a number from " + least + " to " + most + " is expected", place());
  }

  boolean truth() {
    String text = text();
    if (node.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(text);
    }
    throw WorkspaceFile.invalid("true or false is expected, not " + text, place());
  }

  double number() {
    return decimal(text()).doubleValue();
  }

  /** Return the value of a key that must be there. */
  YamlNode needed(String key) {
    return child(key)
        .orElseThrow(() -> WorkspaceFile.invalid("the key " + key + " is missing here", place()));
  }

  double fraction() {
    String text = text();
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw WorkspaceFile.invalid("a number from 0 to 1 is expected, not " + text, place());
    }
    throw WorkspaceFile.invalid("a number from 0 to 1 is expected", place());
  }

  LakewrightException wrong(String message, List<String> known, String wanted) {
    return new LakewrightException(
        Failure.of(ErrorCode.WORKSPACE_INVALID, message)
            .at(place())
            .withNearest(NearestNames.among(known, wanted, 3)));
  }
}

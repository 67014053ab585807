package dev.lakewright.planner.foreign;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.core.project.YamlTree.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

/**
 * Reads YAML of other tools into plain trees: anchors are written out, tags mean nothing, and a
 * file that stands for much more than it is is refused.
 */
public final class ForeignYaml {
  private static final int LONGEST = 4_000_000;
  private static final int MOST_NODES = 1_000_000;
  private static final int DEEPEST = 100;
  private static final SourceLocation START = new SourceLocation(1, 1);
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern FLOATING =
      Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?");

  private final String name;
  private int nodes;

  private ForeignYaml(String name) {
    this.name = name;
  }

  /**
   * Read a file.
   *
   * @param name of the file, for messages
   * @throws LakewrightException if it is not YAML, has a key twice, or is too large
   */
  public static YamlTree read(String name, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(LONGEST).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.map(it -> new ForeignYaml(name).tree(it, 0)).orElse(YamlTree.nothing());
    } catch (MarkedYamlEngineException broken) {
      // No more: the message of the parser's own quotes the file, which may be any file.
      Optional<Mark> mark = broken.getProblemMark();
      String line = mark.map(it -> " in line " + (it.getLine() + 1)).orElse("");
      throw refused(name + " is not YAML" + line, mark.map(ForeignYaml::place).orElse(START));
    } catch (StackOverflowError tooDeep) {
      throw refused(name + " is nested too deeply", START);
    } catch (YamlEngineException broken) {
      throw refused(name + " is not YAML", START);
    }
  }

  private static LakewrightException refused(String message, SourceLocation place) {
    return new LakewrightException(Failure.of(ErrorCode.WORKSPACE_INVALID, message).at(place));
  }

  private YamlTree tree(Node node, int depth) {
    SourceLocation place = node.getStartMark().map(ForeignYaml::place).orElse(START);
    nodes++;
    if (nodes > MOST_NODES || depth > DEEPEST) {
      String what = depth > DEEPEST ? " is nested too deeply" : " stands for too much";
      throw refused(name + what, place);
    }
    if (node instanceof MappingNode map) {
      return map(map, depth, place);
    }
    if (node instanceof SequenceNode list) {
      List<YamlTree> items = new ArrayList<>();
      list.getValue().forEach(it -> items.add(tree(it, depth + 1)));
      return YamlTree.list(items, place);
    }
    return node instanceof ScalarNode scalar
        ? YamlTree.scalar(kind(scalar), text(scalar), place)
        : YamlTree.nothing();
  }

  private YamlTree map(MappingNode map, int depth, SourceLocation place) {
    Map<String, YamlTree> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      Node key = tuple.getKeyNode();
      SourceLocation at = key.getStartMark().map(ForeignYaml::place).orElse(place);
      String word = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (fields.put(word, tree(tuple.getValueNode(), depth + 1)) != null) {
        throw refused(name + " is not YAML in line " + at.line() + ": a key is given twice", at);
      }
    }
    return YamlTree.map(fields, place);
  }

  private static String text(ScalarNode scalar) {
    return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
  }

  private static Kind kind(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    if (tag.equals(Tag.NULL)) {
      return Kind.NOTHING;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.TRUTH;
    }
    if (tag.equals(Tag.INT) && WHOLE.matcher(text).matches()) {
      return Kind.WHOLE;
    }
    boolean number = tag.equals(Tag.FLOAT) && FLOATING.matcher(text).matches();
    return number ? Kind.FLOATING : Kind.TEXT;
  }

  private static SourceLocation place(Mark mark) {
    return new SourceLocation(mark.getLine() + 1, mark.getColumn() + 1);
  }
}

package dev.lakewright.planner.plan;

import dev.lakewright.core.error.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where the parts of a plan stand in its file, by their path of keys with dots between. */
public final class Places {
  private final String text;
  private final Map<String, SourceLocation> places = new HashMap<>();
  private final Map<String, ScalarNode> sql = new HashMap<>();

  Places(String text) {
    this.text = text;
  }

  void put(String path, SourceLocation place) {
    places.put(path, place);
  }

  void putSql(String path, PlanNode node) {
    put(path, node.place());
    if (node.node() instanceof ScalarNode scalar) {
      sql.put(path, scalar);
    }
  }

  public Optional<SourceLocation> of(String path) {
    return Optional.ofNullable(places.get(path));
  }

  Optional<SourceLocation> inSql(String path, Optional<SourceLocation> inside) {
    ScalarNode node = sql.get(path);
    return node == null || inside.isEmpty()
        ? of(path)
        : Optional.of(mapped(node, of(path).orElseThrow(), inside.get()));
  }

  /** Text in quotes over several lines, and folded text, has another layout than its value. */
  private SourceLocation mapped(ScalarNode node, SourceLocation start, SourceLocation inside) {
    if (node.getScalarStyle() == ScalarStyle.LITERAL) {
      int line = start.line() + inside.line();
      return new SourceLocation(line, indent(start.line()) + inside.column());
    }
    boolean oneLine = inside.line() == 1 && node.getScalarStyle() != ScalarStyle.FOLDED;
    int quote = node.isPlain() ? 0 : 1;
    return oneLine
        ? new SourceLocation(start.line(), start.column() + quote + inside.column() - 1)
        : start;
  }

  /** Return the spaces before the first line with content after a line. */
  private int indent(int line) {
    return text.lines()
        .skip(line)
        .filter(it -> !it.isBlank())
        .findFirst()
        .map(it -> it.length() - it.stripLeading().length())
        .orElse(0);
  }
}

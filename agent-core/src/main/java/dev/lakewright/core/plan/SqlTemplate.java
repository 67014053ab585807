package dev.lakewright.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * SQL with typed placeholders: {@code $month} stands for a value of the parameter {@code month}. In
 * strings, quoted names and comments {@code $} means itself.
 *
 * <p>A placeholder is a whole token, and what takes its place is one literal of the parameter's
 * type, so that no value can be more than a value.
 *
 * @param text as a person wrote it, in DuckDB's dialect
 */
public record SqlTemplate(String text) {

  /** A placeholder's place in the text, in characters. */
  public record Placeholder(String name, int start, int end) {}

  /**
   * Return the placeholders in order.
   *
   * <p>Names may be of any form; {@code $1} and strings in dollars ({@code $$…$$}) have one that no
   * parameter has.
   */
  public List<Placeholder> placeholders() {
    return PlaceholderScan.of(text);
  }

  /** Return the names of the placeholders, each once, in order. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    placeholders().forEach(it -> names.add(it.name()));
    return names;
  }

  /**
   * Return the text with every placeholder replaced.
   *
   * @param written gives what stands for a name, such as {@link ParameterValue#sql} or the
   *     placeholder of another system
   */
  public String render(UnaryOperator<String> written) {
    return rendered(written).sql();
  }

  /** Replace every placeholder, and keep where the pieces come from. */
  public RenderedSql rendered(UnaryOperator<String> written) {
    StringBuilder out = new StringBuilder();
    List<RenderedSql.Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Placeholder it : placeholders()) {
      out.append(text, done, it.start());
      String literal = written.apply(it.name());
      pieces.add(
          new RenderedSql.Piece(out.length(), literal.length(), it.start(), it.end() - it.start()));
      out.append(literal);
      done = it.end();
    }
    return new RenderedSql(out.append(text, done, text.length()).toString(), text, pieces);
  }

  @Override
  public String toString() {
    return text;
  }
}

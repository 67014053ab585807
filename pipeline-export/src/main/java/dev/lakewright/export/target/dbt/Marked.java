package dev.lakewright.export.target.dbt;

import dev.lakewright.core.plan.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Text in which some places are expressions of Jinja and the rest means itself. Places are written
 * as words that no text has by chance, until the rest has been escaped.
 */
final class Marked {
  private static final String MARK = "\uE000";

  private final UnaryOperator<String> expression;
  private final List<String> places = new ArrayList<>();

  Marked(UnaryOperator<String> expression) {
    this.expression = expression;
  }

  static String render(SqlTemplate sql, UnaryOperator<String> expression) {
    Marked marked = new Marked(expression);
    return marked.text(sql.render(marked::place));
  }

  /** Return what stands for an expression for the time being. */
  String place(String name) {
    places.add(expression.apply(name));
    return MARK + (places.size() - 1) + MARK;
  }

  /** Return the text with everything escaped but the expressions. */
  String text(String text) {
    String escaped = Jinja.text(text);
    for (int i = 0; i < places.size(); i++) {
      escaped = escaped.replace(MARK + i + MARK, places.get(i));
    }
    return escaped;
  }
}

package dev.lakewright.export.target.dbt;

import java.util.regex.Pattern;

/** Texts that dbt renders as templates. */
final class Jinja {
  private static final Pattern MARK = Pattern.compile("\\{[{%#]");

  private Jinja() {}

  /** Return a template that gives the text. */
  static String text(String text) {
    return MARK.matcher(text).replaceAll("{{ '$0' }}");
  }

  /** Return a string within an expression. */
  static String string(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }
}

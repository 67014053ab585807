package dev.lakewright.planner.question;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a line typed into the shell is. */
public enum InputKind {
  QUESTION,
  SQL,
  COMMAND;

  private static final Set<String> STARTERS =
      Set.of(
          "select",
          "with",
          "from",
          "values",
          "describe",
          "summarize",
          "explain",
          "insert",
          "update",
          "delete",
          "create",
          "drop",
          "alter",
          "copy",
          "attach",
          "detach",
          "pragma",
          "install",
          "load",
          "call",
          "export",
          "import",
          "truncate",
          "vacuum",
          "merge");

  /**
   * Tell a line's kind: a backslash or colon starts a command; a line that starts as SQL does and
   * that {@code parses} is SQL; everything else is a question, so that "Select the artists who …"
   * and "With which …" stay questions.
   *
   * @param parses asked only for lines that start as SQL does
   */
  public static InputKind of(String line, Predicate<String> parses) {
    String text = line.strip();
    if (text.startsWith("\\") || text.startsWith(":")) {
      return COMMAND;
    }
    return startsAsSql(text) && parses.test(text) ? SQL : QUESTION;
  }

  private static boolean startsAsSql(String text) {
    if (text.startsWith("(")) {
      return true;
    }
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return STARTERS.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
  }
}

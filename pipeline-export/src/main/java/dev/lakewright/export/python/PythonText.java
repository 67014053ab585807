package dev.lakewright.export.python;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Texts of Python, in the form that its formatters give them. */
public final class PythonText {
  /** Lines are this long at most where they can be broken. */
  private static final int WIDTH = 88;

  private static final Set<String> KEYWORDS =
      Set.of(
          ("False None True and as assert async await break class continue def del elif else except"
                  + " finally for from global if import in is lambda nonlocal not or pass raise"
                  + " return try while with yield match case type print")
              .split(" "));

  private PythonText() {}

  /** Return a name that is none of Python's own words and none of those taken. */
  public static String name(String wanted, Collection<String> taken) {
    String name = wanted;
    while (KEYWORDS.contains(name) || taken.contains(name)) {
      name = name + "_";
    }
    return name;
  }

  /**
   * Return a literal of the text, over several lines if it has several. No two braces stand side by
   * side in it, which systems above Python take for marks.
   */
  public static String literal(String text) {
    if (text.indexOf('\n') < 0) {
      String quote = count(text, '"') > count(text, '\'') ? "'" : "\"";
      return quote + escaped(text).replace(quote, "\\" + quote) + quote;
    }
    String body = escaped(text).replace("\"\"\"", "\\\"\\\"\\\"");
    String end = body.endsWith("\"") ? body.substring(0, body.length() - 1) + "\\\"" : body;
    return "\"\"\"\\\n" + end + "\"\"\"";
  }

  /** Return a docstring of one line, whatever line breaks the text has. */
  public static String docstring(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    return "\"\"\"" + escaped(line).replace("\"", "\\\"") + "\"\"\"";
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append(c);
      } else if (c == '\\') {
        out.append("\\\\");
      } else if (c == '{' && i + 1 < text.length() && isMark(text.charAt(i + 1))) {
        out.append("\\x7b");
      } else if (c < ' ' || c == 0x7f || Character.getType(c) == Character.FORMAT) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isMark(char c) {
    return c == '{' || c == '%' || c == '#';
  }

  /** Return {@code name(a, b)}, broken where it would be too long for its indent. */
  public static String call(String name, List<String> arguments, int indent) {
    return bracketed(name + "(", arguments, ")", indent, 0);
  }

  /** Return a call that is an item of a dictionary; key and comma beside it are not in the text. */
  public static String item(String key, String name, List<String> arguments, int indent) {
    String beside = literal(key) + ": ,";
    return bracketed(name + "(", arguments, ")", indent, beside.length());
  }

  public static String list(Collection<String> items, int indent) {
    return bracketed("[", List.copyOf(items), "]", indent, 0);
  }

  public static String dict(Map<String, String> items, int indent) {
    return bracketed(
        "{",
        items.entrySet().stream().map(it -> literal(it.getKey()) + ": " + it.getValue()).toList(),
        "}",
        indent,
        0);
  }

  private static String bracketed(
      String open, List<String> items, String close, int indent, int beside) {
    String line = open + String.join(", ", items) + close;
    boolean fits = !line.contains("\n") && indent + beside + line.length() <= WIDTH;
    if (fits || items.isEmpty()) {
      return line;
    }
    String pad = " ".repeat(indent);
    return items.stream()
        .map(it -> pad + "    " + it + ",\n")
        .collect(Collectors.joining("", open + "\n", pad + close));
  }

  /** Return the names sorted, as formatters have imports. */
  public static List<String> sorted(Collection<String> names) {
    return List.copyOf(new TreeSet<>(names));
  }
}

package dev.lakewright.text.form.words;

import dev.lakewright.core.lake.Identifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says patterns: most of them look for a text at a place. */
final class PatternWords {
  /** A text in which every wildcard is escaped, with or without an open end. */
  private static final Pattern TEXT = Pattern.compile("(%?)((?:[^!%_]|!.)*)(%?)", Pattern.DOTALL);

  private PatternWords() {}

  /**
   * Return a verb with what it looks for.
   *
   * @param pattern with {@code !} to escape
   */
  static String of(String pattern, boolean negated) {
    Matcher text = TEXT.matcher(pattern);
    if (!text.matches()) {
      String verb = negated ? " does not fit the pattern " : " fits the pattern ";
      return verb + Identifier.literal(pattern);
    }
    String verb = verb(!text.group(1).isEmpty(), !text.group(3).isEmpty(), negated);
    return verb + Identifier.literal(text.group(2).replaceAll("(?s)!(.)", "$1"));
  }

  private static String verb(boolean open, boolean closed, boolean negated) {
    if (open && closed) {
      return negated ? " does not contain " : " contains ";
    }
    if (open) {
      return negated ? " does not end with " : " ends with ";
    }
    if (closed) {
      return negated ? " does not start with " : " starts with ";
    }
    return negated ? " is not, in any letter case, " : " is, in any letter case, ";
  }
}

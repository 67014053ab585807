package dev.lakewright.core.lake;

import java.util.regex.Pattern;

/** Writes names and text as SQL tokens. */
public final class Identifier {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Identifier() {}

  /** Return the name in double quotes, with quotes inside doubled. */
  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Return the text as a string literal, with quotes inside doubled. */
  public static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  /** Return the name bare where no dialect of ours needs quotes for it, else quoted. */
  public static String readable(String name) {
    boolean bare = PLAIN.matcher(name).matches() && !ReservedWords.contains(name);
    return bare ? name : quote(name);
  }
}

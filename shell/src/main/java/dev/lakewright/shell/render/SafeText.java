package dev.lakewright.shell.render;

/**
 * Makes text from data safe to print: what would steer a terminal, break a line or turn reading
 * order around is written as an escape such as {@code \n} or {@code \u202E}.
 */
public final class SafeText {
  private static final int DELETE = 0x7F;
  private static final int LAST_C1 = 0x9F;

  private SafeText() {}

  /** Escape everything that is not plain text on one line. */
  public static String oneLine(String text) {
    return escape(text, false);
  }

  /** Escape as {@link #oneLine} does, but keep line feeds; tabs become two spaces. */
  public static String lines(String text) {
    return escape(text.replace("\r\n", "\n").replace("\t", "  "), true);
  }

  /**
   * Escape in a chunk of CSV or JSON what would steer a terminal, as {@code \}{@code uXXXX}, which
   * JSON reads back; line ends and tabs stay. Halves of surrogate pairs stay, as chunks may cut
   * them.
   */
  public static String data(String chunk) {
    StringBuilder safe = new StringBuilder(chunk.length() + 16);
    for (int i = 0; i < chunk.length(); i++) {
      char c = chunk.charAt(i);
      boolean lineEnd = c == '\n' || chunk.startsWith("\r\n", i);
      boolean fine = lineEnd || c == '\t' || Character.isSurrogate(c) || !isUnsafe(c);
      safe.append(fine ? String.valueOf(c) : unicodeEscape(c));
    }
    return safe.toString();
  }

  private static String escape(String text, boolean keepLines) {
    if (text.chars().allMatch(c -> c >= ' ' && c < DELETE)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              boolean kept = keepLines && c == '\n';
              if (kept || !isUnsafe(c)) {
                safe.appendCodePoint(c);
              } else {
                safe.append(escaped(c));
              }
            });
    return safe.toString();
  }

  /** Return true for controls, separators, lone surrogates and invisible format characters. */
  static boolean isUnsafe(int c) {
    if (c < ' ' || (c >= DELETE && c <= LAST_C1)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> !joins(c);
      default -> false;
    };
  }

  /** Return true for the joiners that Persian, Indic scripts and emoji are written with. */
  private static boolean joins(int c) {
    return c == 0x200C || c == 0x200D;
  }

  static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> unicodeEscape(c);
    };
  }

  /** Return {@code \}{@code uXXXX}, as JSON writes it too; two of them beyond the basic plane. */
  static String unicodeEscape(int c) {
    StringBuilder escape = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      escape.append(String.format("\\u%04X", (int) unit));
    }
    return escape.toString();
  }
}

package dev.lakewright.text.prompt;

/** Tells a reply that has come into a loop: its end is one piece over and over. */
public final class Repetition {
  private static final int LONGEST_PIECE = 200;
  private static final int TIMES = 6;
  private static final int LEAST = 60;

  private Repetition() {}

  /** Return true if the text ends with six times the same piece, of at least ten characters all. */
  public static boolean isIn(String text) {
    String end = text.stripTrailing();
    for (int piece = 1; piece <= LONGEST_PIECE && piece * TIMES <= end.length(); piece++) {
      int length = Math.max(TIMES * piece, LEAST);
      if (length <= end.length() && repeats(end, piece, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean repeats(String text, int piece, int length) {
    for (int at = text.length() - 1; at >= text.length() - length + piece; at--) {
      if (text.charAt(at) != text.charAt(at - piece)) {
        return false;
      }
    }
    return true;
  }
}

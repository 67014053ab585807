package dev.lakewright.sql.token;

/**
 * Which characters are letters of names and which are spaces, as the engine has it: beyond ASCII a
 * few are spaces, and all others letters, what Unicode takes for the end of a line included.
 */
final class Letters {
  private static final int FIRST_BEYOND_ASCII = 128;

  private Letters() {}

  static boolean isSpace(char c) {
    return isBeyondAscii(c) ? isWideSpace(c) : Character.isWhitespace(c);
  }

  private static boolean isWideSpace(char c) {
    return (c >= '\u2000' && c <= '\u200b')
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u2060'
        || c == '\u3000'
        || c == '\ufeff';
  }

  static boolean isBeyondAscii(char c) {
    return c >= FIRST_BEYOND_ASCII;
  }

  static boolean isFirst(char c) {
    return isBeyondAscii(c) ? !isWideSpace(c) : Character.isLetter(c) || c == '_';
  }

  static boolean isPart(char c) {
    return isFirst(c) || Character.isDigit(c) || c == '$';
  }
}

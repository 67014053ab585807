package dev.lakewright.sql.token;

/**
 * Where a number ends for the engine, which reads {@code 1GROUP} as a number and a word: digits, a
 * dot and digits, an exponent, with single underscores between digits.
 */
record Numbers(String source) {
  /** Return true for {@code 0x1f} and the like: to the engine a zero and a name. */
  boolean isBased(int start) {
    return charAt(start) == '0' && "xXbBoO".indexOf(charAt(start + 1)) >= 0;
  }

  /** Return the end of the number that begins with a digit at a place. */
  int end(int start) {
    int end = endOfDigits(start);
    if (charAt(end) == '.') {
      end = endOfDigits(end + 1);
    }
    return endOfExponent(end);
  }

  private int endOfDigits(int start) {
    int end = start;
    while (isDigit(end) || (end > start && charAt(end) == '_' && isDigit(end + 1))) {
      end++;
    }
    return end;
  }

  private int endOfExponent(int mark) {
    boolean signed = charAt(mark + 1) == '+' || charAt(mark + 1) == '-';
    int digits = mark + (signed ? 2 : 1);
    boolean exponent = (charAt(mark) == 'e' || charAt(mark) == 'E') && isDigit(digits);
    return exponent ? endOfDigits(digits) : mark;
  }

  private boolean isDigit(int at) {
    return charAt(at) >= '0' && charAt(at) <= '9';
  }

  /** Return the character at a place, a blank after the end. */
  private char charAt(int at) {
    return at < source.length() ? source.charAt(at) : ' ';
  }
}

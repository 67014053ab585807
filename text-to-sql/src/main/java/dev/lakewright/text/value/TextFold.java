package dev.lakewright.text.value;

import java.text.Normalizer;
import java.util.Locale;

/** Folds text for comparison: no case, no accents, no punctuation, single spaces. */
public final class TextFold {
  /** Characters below this fold one by one, whatever stands beside them. */
  private static final int LATIN_END = 0x250;

  private static final String LATIN = latin();

  private TextFold() {}

  /**
   * Return the text in lower case, without marks, each run of other characters than letters and
   * digits as one space, none at the ends; the text itself where it reads like that already.
   */
  public static String fold(String text) {
    int length = text.length();
    char[] out = new char[length];
    int end = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= LATIN_END) {
        return general(withoutMarks(text).toLowerCase(Locale.ROOT));
      }
      char folded = LATIN.charAt(c);
      if (folded != ' ' || (end > 0 && out[end - 1] != ' ')) {
        out[end++] = folded;
      }
    }
    if (end > 0 && out[end - 1] == ' ') {
      end--;
    }
    return end == length && isSame(out, text) ? text : new String(out, 0, end);
  }

  private static String latin() {
    StringBuilder table = new StringBuilder();
    for (char c = 0; c < LATIN_END; c++) {
      String folded = general(withoutMarks(String.valueOf(c)).toLowerCase(Locale.ROOT));
      table.append(folded.isEmpty() ? ' ' : folded.charAt(0));
    }
    return table.toString();
  }

  private static boolean isSame(char[] out, String text) {
    for (int i = 0; i < out.length; i++) {
      if (out[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(String text) {
    String apart =
        Normalizer.isNormalized(text, Normalizer.Form.NFD)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> !isMark(c)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static String general(String lower) {
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c) || isNumber(c)) {
        out.appendCodePoint(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}

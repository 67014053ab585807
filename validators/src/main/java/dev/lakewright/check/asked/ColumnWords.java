package dev.lakewright.check.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a column's name. */
final class ColumnWords {
  private static final Pattern BORDER = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private ColumnWords() {}

  /** Return the stems, in lower case. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BORDER.split(name, -1)) {
      if (!word.isEmpty()) {
        words.add(Wording.stem(word.toLowerCase(Locale.ROOT)));
      }
    }
    return words;
  }
}

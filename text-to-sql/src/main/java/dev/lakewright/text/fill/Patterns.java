package dev.lakewright.text.fill;

import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Locale;

/** Patterns of LIKE for what questions say of parts of texts. */
final class Patterns {
  private Patterns() {}

  /**
   * Return the pattern that the words before a text ask for: at the start, at the end, anywhere.
   */
  static String of(List<Word> words, int at, String text) {
    String escaped =
        text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      Word word = words.get(i);
      if (word.isAny("start", "starts", "starting", "begin", "begins", "beginning", "prefix")) {
        return escaped + "%";
      }
      if (word.isAny("end", "ends", "ending", "suffix")) {
        return "%" + escaped;
      }
    }
    return "%" + escaped + "%";
  }

  /** Return the text of a pattern without its wildcards. */
  static String text(String pattern) {
    return pattern.replace("%", "").replace("!_", "_").replace("!!", "!");
  }
}

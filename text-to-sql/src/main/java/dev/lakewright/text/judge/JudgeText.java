package dev.lakewright.text.judge;

import dev.lakewright.text.model.Hash;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.regex.Pattern;

/** How questions and readings are put to a judge; training writes them in the same way. */
public final class JudgeText {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private JudgeText() {}

  /** Return a question in English, in lower case, with texts in quotes. */
  public static String question(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(word.quoted() ? "'" + word.lower() + "'" : word.lower());
      text.append(word.comma() ? "," : "");
    }
    return text.toString();
  }

  /** Return a text with {@code camelCase} and {@code snake_case} names as words. */
  static String asWords(String text) {
    return HUMP.matcher(text).replaceAll(" ").replace('_', ' ');
  }

  /** Return what scores of a reading are stored by. */
  public static long key(String question, String reading) {
    return Hash.of(question + "\n" + reading);
  }
}

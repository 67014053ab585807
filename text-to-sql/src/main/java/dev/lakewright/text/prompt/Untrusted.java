package dev.lakewright.text.prompt;

import dev.lakewright.core.question.Question;
import java.util.regex.Pattern;

/**
 * Text of users, schemas and data as it may stand in a prompt: one line without control characters,
 * cut to a length, with no mark of ours in it by which it could seem to end.
 */
final class Untrusted {
  private static final int MOST = 300;
  private static final int MOST_OF_STATEMENT = 4_000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
  private static final Pattern MARK =
      Pattern.compile(
          "<(?=\\s*/?\\s*(schema|values|question|guess|statement|result|examples?)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Untrusted() {}

  static String line(String text) {
    return cut(text, MOST);
  }

  static String statement(String text) {
    return cut(text, MOST_OF_STATEMENT);
  }

  /** Keep a question whole, as far as it is read at all. */
  static String question(String text) {
    return cut(text, Question.LONGEST);
  }

  private static String cut(String text, int most) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    String whole = line.length() > most ? line.substring(0, most) + "…" : line;
    return MARK.matcher(whole).replaceAll("‹").replace("```", "'''");
  }
}

package dev.lakewright.planner.question;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reads a typed question: composed Unicode, single spaces, no control characters. */
public final class QuestionReader {
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s\\u200C\\u200D]]");

  /** Read a question about a lake. */
  public ReadOutcome read(String typed, LakeName lake) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    String spaced = SPACE.matcher(composed).replaceAll(" ");
    String text = CONTROL.matcher(spaced).replaceAll("").strip();
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new ReadOutcome.Unreadable(
          Failure.of(ErrorCode.QUESTION_EMPTY, "there is no question"));
    }
    if (text.length() > Question.LONGEST) {
      return new ReadOutcome.Unreadable(
          Failure.of(
              ErrorCode.QUESTION_TOO_LONG,
              "the question has "
                  + text.length()
                  + " characters; the most is "
                  + Question.LONGEST));
    }
    return new ReadOutcome.Read(new Question(text, lake));
  }
}

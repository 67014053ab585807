package dev.lakewright.text.language;

import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts bounds that follow their number before it, where comparisons are looked for: "25 orders or
 * more" is "at least 25 orders", "1991 or earlier" is "at most 1991".
 */
final class BoundsBehind {
  private static final Set<String> LEAST =
      Set.of("more", "later", "above", "over", "higher", "greater", "older", "longer", "up");
  private static final Set<String> MOST =
      Set.of("less", "fewer", "earlier", "below", "under", "lower", "younger", "shorter");

  /** Words that may stand between the number and the bound. */
  private static final int BETWEEN = 2;

  private BoundsBehind() {}

  /** Return the words of a question with such bounds moved. */
  static List<Word> moved(List<Word> question) {
    List<Word> moved = new ArrayList<>();
    for (int i = 0; i < question.size(); i++) {
      int number = i + 1 < question.size() ? number(question, i, moved) : -1;
      if (number < 0) {
        moved.add(question.get(i));
      } else {
        Word bounded = moved.get(number);
        String bound = LEAST.contains(question.get(i + 1).lower()) ? "least" : "most";
        moved.add(number, said("at", bounded));
        moved.add(number + 1, said(bound, bounded));
        i++;
      }
    }
    return moved;
  }

  /** Return where the number stands that an "or" at a place bounds; -1 where there is none. */
  private static int number(List<Word> question, int at, List<Word> before) {
    boolean bound =
        question.get(at).isAny("or", "and")
            && !question.get(at).quoted()
            && (question.get(at + 1).isOneOf(LEAST) || question.get(at + 1).isOneOf(MOST));
    boolean ends = at + 2 >= question.size() || !question.get(at + 2).isAny("than");
    for (int i = before.size() - 1; bound && ends && i >= before.size() - 1 - BETWEEN; i--) {
      if (i >= 0 && before.get(i).number().isPresent() && !before.get(i).quoted()) {
        return i;
      }
    }
    return -1;
  }

  private static Word said(String word, Word before) {
    return new Word("", word, word, before.start(), false, false, Optional.empty(), true);
  }
}

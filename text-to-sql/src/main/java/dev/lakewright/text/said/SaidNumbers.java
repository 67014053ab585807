package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.Mask;
import dev.lakewright.text.token.CalendarYear;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.List;

/** Numbers are said to be used: as bounds, values, or how many rows to show. */
final class SaidNumbers implements Saying {
  private final List<Mask> numbers;

  SaidNumbers(LinkedQuestion question) {
    this.numbers =
        question.masks().stream()
            .filter(it -> it.token().equals("#NUM") && isMeant(question, it))
            .toList();
  }

  /** "At least one" is no bound, and years may stand for tables or columns of that name. */
  private static boolean isMeant(LinkedQuestion question, Mask number) {
    Word word = question.words().get(number.from());
    boolean name =
        question.tables().stream().anyMatch(it -> it.lemmas().contains(word.lower()))
            || question.columns().stream().anyMatch(it -> it.lemmas().contains(word.lower()));
    return word.number()
        .filter(it -> it.compareTo(BigDecimal.ONE) != 0 && !(CalendarYear.is(it) && name))
        .isPresent();
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return numbers.stream().allMatch(it -> isUsed(it, filled.used()));
  }

  private static boolean isUsed(Mask number, List<Boolean> used) {
    return used.subList(number.from(), number.to()).contains(true);
  }
}

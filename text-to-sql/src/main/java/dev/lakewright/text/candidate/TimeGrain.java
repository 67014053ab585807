package dev.lakewright.text.candidate;

import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which part of dates a question groups by. */
final class TimeGrain {
  private static final Map<String, DatePart> SPANS =
      Map.of(
          "year", DatePart.YEAR,
          "quarter", DatePart.QUARTER,
          "month", DatePart.MONTH,
          "week", DatePart.WEEK,
          "weekday", DatePart.WEEKDAY,
          "day", DatePart.DAY,
          "hour", DatePart.HOUR);
  private static final Map<String, DatePart> ADJECTIVES =
      Map.of(
          "yearly", DatePart.YEAR,
          "annual", DatePart.YEAR,
          "annually", DatePart.YEAR,
          "quarterly", DatePart.QUARTER,
          "monthly", DatePart.MONTH,
          "weekly", DatePart.WEEK,
          "hourly", DatePart.HOUR);

  private TimeGrain() {}

  static Optional<DatePart> of(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      DatePart named = ADJECTIVES.get(word.lower());
      boolean led =
          (i > 0 && words.get(i - 1).isAny("per", "each", "every", "by", "which", "what"))
              || (i > 1 && words.get(i - 2).isAny("per", "each", "every", "by"));
      DatePart span = led ? SPANS.get(word.lemma()) : null;
      if (named != null || span != null) {
        return Optional.ofNullable(named != null ? named : span);
      }
    }
    return Optional.empty();
  }
}

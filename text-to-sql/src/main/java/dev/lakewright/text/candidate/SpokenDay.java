package dev.lakewright.text.candidate;

import dev.lakewright.text.token.CalendarYear;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or a month as people write it: "June 1, 1996", "1st June 1996", "June 1996", "1996-06-01",
 * and without its year "June 1", where another date beside it has one.
 *
 * @param to the word after the last
 * @param day of the month; empty where the month is meant
 */
record SpokenDay(int from, int to, OptionalInt year, int month, OptionalInt day) {
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern OF_MONTH = Pattern.compile("([0-9]{1,2})(st|nd|rd|th)?");
  private static final int LAST_DAY = 31;

  /** Return the longest date that starts at a word. */
  static Optional<SpokenDay> at(List<Word> words, int from) {
    if (from >= words.size() || words.get(from).quoted()) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(words.get(from).text());
    if (iso.matches()) {
      return Optional.of(
          new SpokenDay(
              from,
              from + 1,
              OptionalInt.of(Integer.parseInt(iso.group(1))),
              Integer.parseInt(iso.group(2)),
              OptionalInt.of(Integer.parseInt(iso.group(3)))));
    }
    OptionalInt month = MonthNames.number(words.get(from).lower());
    if (month.isPresent()) {
      OptionalInt day = day(words, from + 1);
      return Optional.of(withYear(words, from, from + (day.isPresent() ? 2 : 1), month, day));
    }
    OptionalInt day = day(words, from);
    int at = from + 1 < words.size() && words.get(from + 1).isAny("of") ? from + 2 : from + 1;
    OptionalInt after =
        day.isPresent() && at < words.size()
            ? MonthNames.number(words.get(at).lower())
            : OptionalInt.empty();
    return after.isPresent()
        ? Optional.of(withYear(words, from, at + 1, after, day))
        : Optional.empty();
  }

  private static SpokenDay withYear(
      List<Word> words, int from, int to, OptionalInt month, OptionalInt day) {
    Optional<BigDecimal> year =
        to < words.size() ? words.get(to).number().filter(CalendarYear::is) : Optional.empty();
    return new SpokenDay(
        from,
        to + (year.isPresent() ? 1 : 0),
        year.map(it -> OptionalInt.of(it.intValue())).orElseGet(OptionalInt::empty),
        month.orElseThrow(),
        day);
  }

  private static OptionalInt day(List<Word> words, int at) {
    if (at >= words.size() || words.get(at).quoted()) {
      return OptionalInt.empty();
    }
    Matcher matcher = OF_MONTH.matcher(words.get(at).lower());
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int day = Integer.parseInt(matcher.group(1));
    return day >= 1 && day <= LAST_DAY ? OptionalInt.of(day) : OptionalInt.empty();
  }

  SpokenDay inYear(int other) {
    return new SpokenDay(from, to, OptionalInt.of(other), month, day);
  }

  /** Return the first day; empty where the calendar has no such day, or the year is not said. */
  Optional<LocalDate> first() {
    try {
      return year.isPresent()
          ? Optional.of(LocalDate.of(year.getAsInt(), month, day.orElse(1)))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Return the day after the last one. */
  Optional<LocalDate> after() {
    return first().map(it -> day.isPresent() ? it.plusDays(1) : it.plusMonths(1));
  }
}

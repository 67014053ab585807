package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Days from one date to another, or on one side of a date: "between June 1 and June 15, 1996",
 * "since March 2004", "before 2015-07-08", "on 5 May 1997". The question is read as one about a
 * year, and the days take the year's place. The last day that is named belongs to the span, and all
 * of it, where a column holds times as well.
 *
 * @param words of the question about the year
 * @param year that stands in the days' place
 * @param from the first day; empty where there is none
 * @param end the day after the last; empty where there is none
 */
record SpanOfDays(List<Word> words, int year, Optional<LocalDate> from, Optional<LocalDate> end)
    implements Amendment {
  private static final Set<String> OPENING = Set.of("between", "from");
  private static final Set<String> JOINING =
      Set.of("and", "to", "through", "until", "till", "thru", "up");
  private static final Set<String> BEFORE = Set.of("before");
  private static final Set<String> UNTIL = Set.of("until", "till", "through", "by");
  private static final Set<String> AFTER = Set.of("after");
  private static final Set<String> SINCE = Set.of("since", "from", "starting");
  private static final Set<String> ON = Set.of("on", "of", "dated");

  SpanOfDays {
    words = List.copyOf(words);
  }

  /**
   * Return the only span of days that a question names; nothing where it is not so, or the lake has
   * no dates.
   */
  static Optional<SpanOfDays> of(List<Word> question, SchemaIndex schema) {
    boolean dates =
        schema.tables().stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.kind().isTemporal());
    if (!dates) {
      return Optional.empty();
    }
    List<SpokenDay> days = days(question);
    return switch (days.size()) {
      case 1 -> oneSided(question, days.get(0));
      case 2 -> between(question, days.get(0), days.get(1));
      default -> Optional.empty();
    };
  }

  private static List<SpokenDay> days(List<Word> question) {
    List<SpokenDay> days = new ArrayList<>();
    int at = 0;
    while (at < question.size()) {
      Optional<SpokenDay> day = SpokenDay.at(question, at);
      day.ifPresent(days::add);
      at = day.map(SpokenDay::to).orElse(at + 1);
    }
    return days;
  }

  private static Optional<SpanOfDays> between(List<Word> question, SpokenDay one, SpokenDay two) {
    int opened = one.from() - 1;
    boolean opens = opened >= 0 && question.get(opened).isOneOf(OPENING);
    List<Word> middle = question.subList(one.to(), two.from());
    boolean joined =
        !middle.isEmpty() && middle.size() <= 2 && middle.stream().allMatch(SpanOfDays::isJoining);
    if (!joined || (!opens && middle.get(0).isAny("and"))) {
      return Optional.empty();
    }
    SpokenDay low =
        one.year().isEmpty() && two.year().isPresent() ? one.inYear(two.year().getAsInt()) : one;
    SpokenDay high =
        two.year().isEmpty() && one.year().isPresent() ? two.inYear(one.year().getAsInt()) : two;
    Optional<LocalDate> first = low.first();
    Optional<LocalDate> end = high.after();
    boolean inOrder = first.isPresent() && end.isPresent() && first.get().isBefore(end.get());
    return inOrder
        ? Optional.of(instead(question, opens ? opened : one.from(), two.to(), first, end))
        : Optional.empty();
  }

  private static boolean isJoining(Word word) {
    return word.isOneOf(JOINING);
  }

  private static Optional<SpanOfDays> oneSided(List<Word> question, SpokenDay day) {
    int led = day.from() - 1;
    Optional<LocalDate> first = day.first();
    if (led < 0 || first.isEmpty()) {
      return Optional.empty();
    }
    Word word = question.get(led);
    Optional<LocalDate> none = Optional.empty();
    if (word.isOneOf(BEFORE)) {
      return Optional.of(instead(question, led, day.to(), none, first));
    }
    if (word.isOneOf(AFTER)) {
      return Optional.of(instead(question, led, day.to(), day.after(), none));
    }
    if (word.isOneOf(UNTIL)) {
      return Optional.of(instead(question, led, day.to(), none, day.after()));
    }
    if (word.isOneOf(SINCE)) {
      return Optional.of(instead(question, led, day.to(), first, none));
    }
    return word.isOneOf(ON) && day.day().isPresent()
        ? Optional.of(instead(question, led, day.to(), first, day.after()))
        : Optional.empty();
  }

  private static SpanOfDays instead(
      List<Word> question, int from, int to, Optional<LocalDate> first, Optional<LocalDate> end) {
    int year = first.or(() -> end).orElseThrow().getYear();
    int start = question.get(from).start();
    String text = Integer.toString(year);
    List<Word> words = new ArrayList<>(question.subList(0, from));
    words.add(new Word("in", "in", "in", start, false, false, Optional.empty()));
    words.add(
        new Word(
            text,
            text,
            text,
            start,
            false,
            question.get(to - 1).comma(),
            Optional.of(BigDecimal.valueOf(year))));
    words.addAll(question.subList(to, question.size()));
    return new SpanOfDays(words, year, first, end);
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return new YearCondition(BigDecimal.valueOf(year))
        .refined(query, (date, inYear) -> within(date));
  }

  private List<Condition> within(Expression date) {
    List<Condition> within = new ArrayList<>();
    from.ifPresent(day -> within.add(compare(date, Operator.AT_LEAST, day)));
    end.ifPresent(day -> within.add(compare(date, Operator.LESS, day)));
    return within;
  }

  private static Condition compare(Expression date, Operator operator, LocalDate day) {
    return new Condition.Compare(date, operator, new Expression.Constant(new Literal.Date(day)));
  }
}

package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.CalendarYear;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A month or quarter of a year: "in March 1995", "in the first quarter of 1995". The question is
 * read as one about the year, whose condition is then narrowed.
 *
 * @param words of the question about the year
 * @param number of the month or quarter, from 1
 */
public record SpanOfYear(List<Word> words, DatePart part, int number, BigDecimal year)
    implements Amendment {
  private static final Map<String, Integer> QUARTERS = Map.of("q1", 1, "q2", 2, "q3", 3, "q4", 4);
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4);

  public SpanOfYear {
    words = List.copyOf(words);
  }

  /**
   * Return the only month or quarter of a year that a question names; nothing where it is not so.
   */
  static Optional<SpanOfYear> of(List<Word> question) {
    List<SpanOfYear> found = new ArrayList<>();
    for (int from = 0; from < question.size(); from++) {
      at(question, from).ifPresent(found::add);
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Optional<SpanOfYear> at(List<Word> question, int from) {
    Word word = question.get(from);
    if (word.quoted()) {
      return Optional.empty();
    }
    OptionalInt month = MonthNames.number(word.lower());
    if (month.isPresent()) {
      return ending(question, from, from + 1, DatePart.MONTH, month.getAsInt());
    }
    int quarter = QUARTERS.getOrDefault(word.lower(), 0);
    if (quarter > 0) {
      return ending(question, from, from + 1, DatePart.QUARTER, quarter);
    }
    int ordinal = ORDINALS.getOrDefault(word.lower(), 0);
    boolean named = from + 1 < question.size() && question.get(from + 1).isAny("quarter");
    return ordinal > 0 && named
        ? ending(question, from, from + 2, DatePart.QUARTER, ordinal)
        : Optional.empty();
  }

  /** The year has to follow; between may stand "of" or "in". */
  private static Optional<SpanOfYear> ending(
      List<Word> question, int from, int to, DatePart part, int number) {
    int at = to < question.size() && question.get(to).isAny("of", "in") ? to + 1 : to;
    Optional<BigDecimal> year =
        at < question.size()
            ? question.get(at).number().filter(CalendarYear::is)
            : Optional.empty();
    return year.map(
        it -> {
          List<Word> left = new ArrayList<>(question.subList(0, from));
          boolean article = from > 0 && question.get(from - 1).isAny("the");
          if (article) {
            left.remove(from - 1);
          }
          left.addAll(question.subList(at, question.size()));
          return new SpanOfYear(left, part, number, it);
        });
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return new YearCondition(year).refined(query, (date, inYear) -> List.of(inYear, within(date)));
  }

  private Condition within(Expression date) {
    return new Condition.Compare(
        new Expression.Part(part, date),
        Operator.EQUAL,
        new Expression.Constant(new Literal.Figure(BigDecimal.valueOf(number))));
  }
}

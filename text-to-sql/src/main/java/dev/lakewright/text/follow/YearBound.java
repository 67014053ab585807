package dev.lakewright.text.follow;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Since 2012", "before 1999", "in 2010": bounds the one day that a query's rows have. */
record YearBound(Operator operator, BigDecimal year) {
  private static final Pattern FORM = Pattern.compile("([a-z]+) ([12][0-9]{3})");
  private static final Map<String, Operator> WORDS =
      Map.of(
          "since", Operator.AT_LEAST,
          "from", Operator.AT_LEAST,
          "after", Operator.GREATER,
          "before", Operator.LESS,
          "until", Operator.AT_MOST,
          "in", Operator.EQUAL,
          "for", Operator.EQUAL,
          "during", Operator.EQUAL);

  /**
   * Read a bound.
   *
   * @param rest what a question asks for, as typed
   */
  static Optional<YearBound> of(String rest) {
    Matcher form = FORM.matcher(rest);
    if (!form.matches() || !WORDS.containsKey(form.group(1))) {
      return Optional.empty();
    }
    Operator operator = Objects.requireNonNull(WORDS.get(form.group(1)));
    return Optional.of(new YearBound(operator, new BigDecimal(form.group(2))));
  }

  /** Return the query with the bound; nothing where its tables have no day, or several. */
  Optional<Query> in(Query before, SchemaIndex schema) {
    List<Field> days =
        before.sources().stream().flatMap(source -> days(source, schema).stream()).toList();
    boolean one = days.size() == 1 && isDay(days.get(0), schema);
    return one
        ? Optional.of(new Changes(before).filtered(List.of(condition(days.get(0)))))
        : Optional.empty();
  }

  private static boolean isDay(Field field, SchemaIndex schema) {
    return schema.tables().stream()
        .flatMap(it -> it.columns().stream())
        .anyMatch(it -> it.ref().equals(field.ref()) && it.kind().isTemporal());
  }

  private Condition condition(Field day) {
    return new Condition.Compare(
        new Expression.Part(DatePart.YEAR, Expression.of(day)),
        operator,
        new Expression.Constant(new Literal.Figure(year)));
  }

  /** Columns of days, and of years, which may be what is meant in their place. */
  private static List<Field> days(Source source, SchemaIndex schema) {
    return schema.tables().stream()
        .filter(it -> it.name().equals(source.table()))
        .map(NamedTable::columns)
        .flatMap(List::stream)
        .filter(it -> it.kind().isTemporal() || it.lemmas().contains("year"))
        .map(NamedColumn::ref)
        .map(it -> new Field(source, it.column()))
        .toList();
  }
}

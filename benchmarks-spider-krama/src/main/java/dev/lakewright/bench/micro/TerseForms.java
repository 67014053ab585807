package dev.lakewright.bench.micro;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Terse lessons: groups ("orders per region"), top lists, missing values, parts of names, years.
 */
final class TerseForms extends MadeForms {
  TerseForms(CorpusDatabase database) {
    super(database);
  }

  @Override
  void table(NamedTable table) {
    List<NamedColumn> texts = texts(table);
    List<NamedColumn> figures = figures(table);
    pick(categories(table)).ifPresent(it -> groups(table, it, pick(figures)));
    parents(table)
        .flatMap(parent -> parent.label().stream())
        .findFirst()
        .ifPresent(it -> groups(table, it, pick(figures)));
    Optional<NamedColumn> label = table.label();
    if (label.isPresent()) {
      pick(figures).ifPresent(it -> tops(table, label.get(), it));
      pick(texts).ifPresent(it -> missing(table, label.get(), it));
      contains(table, label.get());
      pick(dates(table)).ifPresent(it -> years(table, label.get(), it));
    }
    pick(figures).ifPresent(it -> totals(table, it));
  }

  private void groups(NamedTable table, NamedColumn by, Optional<NamedColumn> figure) {
    boolean own = by.table().equals(table.name());
    String dimension = own ? Words.of(by) : Words.of(owner(by));
    String things = Words.plural(table);
    List<Source> also = own ? List.of() : List.of(source(table));
    Query counted =
        select(of(by), Expression.rows()).grouped(List.of(of(by)), List.of()).over(also, List.of());
    add(
        say(
                "%2$s per %1$s",
                "%2$s by %1$s",
                "number of %2$s per %1$s",
                "Count the %2$s by %1$s",
                "how many %2$s are there in each %1$s?",
                "Number of %2$s for each %1$s",
                "Break down the number of %2$s by %1$s.")
            .formatted(dimension, things),
        counted);
    add(
        say(
                "Which %1$s has the most %2$s?",
                "%1$s with the most %2$s",
                "the %1$s with the largest number of %2$s",
                "What %1$s has most %2$s?")
            .formatted(dimension, things),
        select(of(by))
            .grouped(List.of(of(by)), List.of())
            .over(also, List.of())
            .sorted(List.of(new Sort(Expression.rows(), true)), OptionalInt.of(1)));
    int n = number(3, 5, 10);
    add(
        say(
                "top %3$d %1$s by number of %2$s",
                "Top %3$d %1$s by %2$s", "the %3$d %1$s with the most %2$s")
            .formatted(Words.plural(dimension), things, n),
        counted.sorted(List.of(new Sort(Expression.rows(), true)), OptionalInt.of(n)));
    figure.ifPresent(it -> figures(table, by, dimension, it));
  }

  private void figures(NamedTable table, NamedColumn by, String dimension, NamedColumn figure) {
    Aggregate function = in(1, 2) ? Aggregate.SUM : Aggregate.AVG;
    String word =
        function == Aggregate.SUM ? say("total ", "", "sum of ") : say("average ", "avg ", "mean ");
    Query form = select(of(by), aggregate(function, figure)).grouped(List.of(of(by)), List.of());
    add(
        say(
                "%1$s%2$s per %3$s",
                "%1$s%2$s by %3$s",
                "Show the %1$s%2$s for each %3$s.",
                "What is the %1$s%2$s per %3$s?",
                "%1$s%2$s in each %3$s")
            .formatted(word, Words.of(figure), dimension),
        form);
    add(
        say(
                "which %1$s has the highest total %2$s?",
                "%1$s with the most %2$s", "%1$s with the highest total %2$s in all %3$s")
            .formatted(dimension, Words.of(figure), Words.plural(table)),
        select(of(by))
            .grouped(List.of(of(by)), List.of())
            .sorted(List.of(new Sort(aggregate(Aggregate.SUM, figure), true)), OptionalInt.of(1)));
  }

  private void tops(NamedTable table, NamedColumn label, NamedColumn figure) {
    int n = number(3, 4, 5, 10);
    boolean most = in(2, 3);
    String word = most ? say("highest", "largest", "biggest") : say("lowest", "smallest");
    add(
        say(
                "%1$d %2$s with the %4$s %3$s",
                "What are the %1$d %2$s with the %4$s %3$s?",
                "the %1$d %4$s %2$s by %3$s",
                "List the %1$d %2$s of %4$s %3$s")
            .formatted(n, Words.plural(table), Words.of(figure), word),
        select(of(label)).sorted(List.of(new Sort(of(figure), most)), OptionalInt.of(n)));
    int bound = number(5, 20, 100, 250, 1000);
    Operator operator = in(1, 2) ? Operator.GREATER : Operator.LESS;
    String than =
        operator == Operator.GREATER
            ? say("over", "above", "of more than", "higher than", "greater than")
            : say("under", "below", "of less than", "lower than");
    add(
        say(
                "%1$s with a %2$s %3$s %4$d",
                "Which %1$s have a %2$s %3$s %4$d?", "%1$s whose %2$s is %3$s %4$d")
            .formatted(Words.plural(table), Words.of(figure), than, bound),
        select(of(label)).filtered(List.of(compare(figure, operator, bound))));
  }

  private void missing(NamedTable table, NamedColumn label, NamedColumn column) {
    boolean negated = in(1, 4);
    String words =
        negated
            ? say("%1$s that have a %2$s", "%1$s with a known %2$s", "%1$s who have a %2$s on file")
            : say(
                "%1$s without a %2$s",
                "%1$s with no %2$s",
                "%1$s whose %2$s is missing",
                "List the %1$s for whom no %2$s is known",
                "Which %1$s do not have a %2$s?",
                "%1$s where the %2$s is not known",
                "%1$s for whom we have no %2$s on file",
                "%1$s with no %2$s on record",
                "%1$s with an unknown %2$s",
                "%1$s that are missing a %2$s");
    Condition condition = new Condition.Missing(of(column), negated);
    boolean count = in(1, 2);
    String question = words.formatted(Words.plural(table), Words.of(column));
    add(
        count ? "How many " + question.replace("Which ", "").replace("List the ", "") : question,
        (count ? select(Expression.rows()) : select(of(label))).filtered(List.of(condition)));
  }

  private void contains(NamedTable table, NamedColumn label) {
    String text = say("river", "blue", "an", "red", "star", "Green", "north", "king", "mo");
    String quoted = say("'" + text + "'", "\"" + text + "\"", text);
    int kind = number(0, 1, 2);
    String pattern = kind == 0 ? "%" + text + "%" : kind == 1 ? text + "%" : "%" + text;
    String verb =
        kind == 0
            ? say("contains", "includes the word", "has", "contains the text")
            : kind == 1 ? say("starts with", "begins with") : "ends with";
    boolean count = in(1, 2);
    String question =
        say(
                "%1$s whose %2$s %3$s %4$s",
                "Which %1$s have a %2$s that %3$s %4$s?",
                "%1$s where the %2$s %3$s %4$s",
                kind == 0 ? "%1$s have %4$s in their %2$s" : "%1$s whose %2$s %3$s %4$s")
            .formatted(Words.plural(table), Words.of(label), verb, quoted);
    add(
        count ? "how many " + question.replace("Which ", "") : question,
        (count ? select(Expression.rows()) : select(of(label)))
            .filtered(List.of(new Condition.Like(of(label), pattern, false))));
  }

  private void years(NamedTable table, NamedColumn label, NamedColumn date) {
    int year = number(1950, 1968, 1975, 1983, 1990, 1999, 2003, 2008, 2012, 2016, 2019, 2023);
    Operator operator =
        List.of(Operator.EQUAL, Operator.EQUAL, Operator.LESS, Operator.GREATER, Operator.AT_LEAST)
            .get(number(0, 1, 2, 3, 4));
    String when =
        switch (operator) {
          case LESS -> "before";
          case GREATER -> "after";
          case AT_LEAST -> "since";
          case EQUAL, NOT_EQUAL, AT_MOST -> say("in", "during", "in the year");
        };
    Expression part = new Expression.Part(DatePart.YEAR, of(date));
    List<Condition> where = List.of(new Condition.Compare(part, operator, constant(year)));
    String event = Words.event(date);
    add(
        say(
                "How many %1$s were %2$s %3$s %4$d?",
                "number of %1$s %2$s %3$s %4$d", "how many %1$s have a %5$s %3$s %4$d")
            .formatted(Words.plural(table), event, when, year, Words.of(date)),
        select(Expression.rows()).filtered(where).over(List.of(), List.of()));
    add(
        say(
                "Which %1$s were %2$s %3$s %4$d?",
                "%1$s %2$s %3$s %4$d", "List the %1$s with a %5$s %3$s %4$d")
            .formatted(Words.plural(table), event, when, year, Words.of(date)),
        select(of(label)).filtered(where));
    boolean month = in(1, 2);
    Expression grain = new Expression.Part(month ? DatePart.MONTH : DatePart.YEAR, of(date));
    add(
        (month
                ? say("monthly number of %1$s", "%1$s %2$s per month", "number of %1$s by month")
                : say(
                    "number of %1$s per year",
                    "%1$s %2$s by year",
                    "yearly count of %1$s",
                    "how many %1$s were %2$s each year?"))
            .formatted(Words.plural(table), event),
        select(grain, Expression.rows()).grouped(List.of(grain), List.of()));
  }

  private void totals(NamedTable table, NamedColumn figure) {
    Aggregate function =
        List.of(Aggregate.SUM, Aggregate.AVG, Aggregate.MAX, Aggregate.MIN).get(number(0, 1, 2, 3));
    String word =
        switch (function) {
          case SUM -> say("total", "overall", "What is the total");
          case AVG -> say("average", "What is the average", "mean", "the typical");
          case MAX -> say("highest", "What is the largest", "maximum");
          case MIN, COUNT, MEDIAN -> say("lowest", "What is the smallest", "minimum");
        };
    add(
        say("%1$s %2$s of all %3$s", "%1$s %2$s of %3$s", "%1$s %2$s of any %3$s")
            .formatted(word, Words.of(figure), Words.plural(table)),
        select(aggregate(function, figure)));
  }
}

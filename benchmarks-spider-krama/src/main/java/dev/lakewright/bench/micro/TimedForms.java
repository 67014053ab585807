package dev.lakewright.bench.micro;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.List;
import java.util.OptionalInt;

/** Spoken lessons about dates: first and last, newest and oldest, per month, in a year. */
final class TimedForms extends MadeForms {
  TimedForms(CorpusDatabase database) {
    super(database);
  }

  @Override
  void table(NamedTable table) {
    pick(dates(table))
        .ifPresent(
            date -> {
              table.label().ifPresent(it -> dated(table, it, date));
              overTime(table, date);
              monthly(table, date);
              pick(figures(table)).ifPresent(it -> inYear(table, it, date));
            });
  }

  private void dated(NamedTable table, NamedColumn label, NamedColumn date) {
    String event = Words.event(date);
    if (event.equals("born")) {
      born(table, label, date);
      return;
    }
    boolean last = in(1, 2);
    List<Sort> order = List.of(new Sort(of(date), last));
    add(
        say(
                "When was the %2$s %1$s %3$s?",
                "When was the %2$s %1$s?",
                "date of the %2$s %1$s",
                "When did we have the %2$s %1$s?")
            .formatted(
                Words.of(table),
                last ? say("last", "latest", "most recent") : say("first", "earliest"),
                event),
        select(aggregate(last ? Aggregate.MAX : Aggregate.MIN, date)));
    add(
        say("Which %1$s was %3$s %2$s?", "the %1$s %3$s %2$s", "What %1$s was %3$s %2$s of all?")
            .formatted(
                Words.of(table),
                last ? say("last", "most recently") : say("first", "earliest"),
                event),
        select(of(label)).sorted(order, OptionalInt.of(1)));
    add(
        say("%1$s, %2$s first", "all %1$s, the %2$s first", "List the %1$s, %2$s at the top")
            .formatted(
                Words.plural(table), last ? say("newest", "latest") : say("oldest", "earliest")),
        select(of(label)).sorted(order, OptionalInt.empty()));
  }

  private void born(NamedTable table, NamedColumn label, NamedColumn date) {
    boolean youngest = in(1, 2);
    String word = youngest ? "youngest" : "oldest";
    add(
        say("When was our %2$s %1$s born?", "birth date of the %2$s %1$s")
            .formatted(Words.of(table), word),
        select(aggregate(youngest ? Aggregate.MAX : Aggregate.MIN, date)));
    add(
        say("Who is the %2$s %1$s?", "our %2$s %1$s", "Which of the %3$s is the %2$s?")
            .formatted(Words.of(table), word, Words.plural(table)),
        select(of(label)).sorted(List.of(new Sort(of(date), youngest)), OptionalInt.of(1)));
  }

  private void overTime(NamedTable table, NamedColumn date) {
    boolean month = in(1, 2);
    Expression grain = new Expression.Part(month ? DatePart.MONTH : DatePart.YEAR, of(date));
    String by =
        month ? say("by month", "per month", "monthly") : say("by year", "per year", "yearly");
    pick(figures(table))
        .ifPresent(
            it -> {
              boolean sum = in(1, 2);
              Aggregate function = sum ? Aggregate.SUM : Aggregate.AVG;
              String word = sum ? say("total ", "") : say("average ", "mean ");
              add(
                  say("%1$s%2$s %3$s", "Show the %1$s%2$s %3$s", "What was the %1$s%2$s %3$s?")
                      .formatted(word, Words.of(it), by),
                  select(grain, aggregate(function, it)).grouped(List.of(grain), List.of()));
            });
  }

  private void monthly(NamedTable table, NamedColumn date) {
    int year = number(2003, 2008, 2011, 2014, 2017, 2019, 2021, 2023);
    Expression month = new Expression.Part(DatePart.MONTH, of(date));
    add(
        say(
                "%1$s per month in %2$d",
                "number of %1$s by month in %2$d",
                "Monthly %1$s counts for %2$d",
                "How many %1$s were there each month of %2$d?")
            .formatted(Words.plural(table), year),
        select(month, Expression.rows())
            .filtered(List.of(in(year, date)))
            .grouped(List.of(month), List.of()));
  }

  private void inYear(NamedTable table, NamedColumn figure, NamedColumn date) {
    int year = number(1987, 1999, 2003, 2009, 2013, 2016, 2020, 2022);
    Aggregate function =
        List.of(Aggregate.SUM, Aggregate.AVG, Aggregate.MAX, Aggregate.MIN).get(number(0, 1, 2, 3));
    String word =
        switch (function) {
          case SUM -> say("total %1$s in %2$d", "How much %1$s did we have in %2$d?");
          case AVG -> say("average %1$s in %2$d", "What was the %1$s in %2$d on average?");
          case MAX -> say("What was the highest %1$s in %2$d?", "biggest %1$s of %2$d");
          case MIN, COUNT, MEDIAN ->
              say("What was the smallest %1$s in %2$d?", "lowest %1$s of any %3$s in %2$d");
        };
    add(
        word.formatted(Words.of(figure), year, Words.of(table)),
        select(aggregate(function, figure)).filtered(List.of(in(year, date))));
  }

  private static Condition in(int year, NamedColumn date) {
    Expression part = new Expression.Part(DatePart.YEAR, of(date));
    return new Condition.Compare(part, Operator.EQUAL, constant(year));
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Lessons about one table in the words of people who talk to a colleague. */
final class SpokenForms extends MadeForms {
  private static final List<String> COUNTED = List.of("two", "three", "four", "five", "ten");
  private static final Set<String> PLACES =
      Set.of("city", "country", "state", "town", "region", "county", "province", "location");
  private static final int[] COUNTS = {2, 3, 4, 5, 10};

  SpokenForms(CorpusDatabase database) {
    super(database);
  }

  @Override
  boolean isPlain() {
    return true;
  }

  @Override
  void table(NamedTable table) {
    counted(table);
    pick(categories(table)).ifPresent(it -> different(table, it));
    pick(figures(table)).ifPresent(it -> figure(table, it));
    table.label().ifPresent(label -> labelled(table, label));
    grouped(table);
    if (table.label().isEmpty()) {
      rows(table);
    }
  }

  private void labelled(NamedTable table, NamedColumn label) {
    listed(table, label);
    for (int i = 0; i < 2; i++) {
      pick(categories(table))
          .ifPresent(by -> value(by).ifPresent(it -> filtered(table, label, by, it)));
    }
    pick(figures(table)).ifPresent(it -> bounded(table, label, it));
    pick(figures(table).stream().filter(it -> Superlatives.of(it).isPresent()).toList())
        .ifPresent(it -> superlative(table, label, it));
  }

  private void counted(NamedTable table) {
    if (in(1, 2)) {
      chat(
          say(
                  "How many %s do we have?",
                  "How many %s are on record?",
                  "total number of %s",
                  "number of %s on file",
                  "Count our %s.",
                  "How many %s are in our books?",
                  "How many %s do we keep?",
                  "How many %s are there altogether?")
              .formatted(Words.plural(table)),
          select(Expression.rows()).over(List.of(source(table)), List.of()));
    }
  }

  private void different(NamedTable table, NamedColumn column) {
    String things = Words.plural(table);
    String values = Words.plural(Words.of(column));
    if (in(1, 2)) {
      add(
          say(
                  "What %2$s do our %1$s have?",
                  "Which %2$s are there among the %1$s?",
                  "the different %2$s of our %1$s",
                  "In which %2$s do we have %1$s?",
                  "What %2$s do we have %1$s in?")
              .formatted(things, values),
          select(of(column)).distinctRows());
    }
    add(
        say(
                "How many different %2$s do our %1$s have?",
                "in how many %2$s do we have %1$s?",
                "number of distinct %2$s",
                "How many %2$s occur among the %1$s?")
            .formatted(things, values),
        select(new Expression.Aggregated(Aggregate.COUNT, Optional.of(of(column)), true)));
  }

  private void listed(NamedTable table, NamedColumn label) {
    String things = Words.plural(table);
    if (in(1, 2)) {
      chat(
          say(
                  "Which %s do we have?",
                  "What %s are there?",
                  "all our %s",
                  "Give me all %s",
                  "a list of our %s please",
                  "What are our %s called?",
                  "I need the names of the %s",
                  "Show me every one of our %s")
              .formatted(things),
          select(of(label)));
    }
    pick(columns(table, it -> !it.key() && !it.equals(label)))
        .ifPresent(
            it ->
                add(
                    say(
                            "%1$s with their %2$s",
                            "Show me all %1$s together with their %2$s",
                            "all %1$s and their %2$s",
                            "List our %1$s along with the %2$s",
                            "every %3$s and its %2$s")
                        .formatted(things, Words.of(it), Words.of(table)),
                    select(of(label), of(it))));
  }

  private void filtered(NamedTable table, NamedColumn label, NamedColumn by, String value) {
    String things = Words.plural(table);
    Condition is = compare(by, Operator.EQUAL, value);
    boolean count = in(1, 3);
    located(table, label, by, value);
    chat(
        (count
                ? say(
                    "How many %1$s are from %2$s?",
                    "how many of our %1$s are %2$s",
                    "number of %1$s in %2$s",
                    "How many %2$s %1$s do we have?",
                    "How many %1$s have %2$s as their %3$s?")
                : say(
                    "Which %1$s are from %2$s?",
                    "%1$s in %2$s",
                    "our %2$s %1$s",
                    "Find the %1$s whose %3$s is %2$s",
                    "Show me the %1$s with %3$s %2$s",
                    "Who are our %1$s from %2$s?",
                    "the %1$s of %3$s %2$s, please"))
            .formatted(things, value, Words.of(by)),
        (count ? select(Expression.rows()) : select(of(label))).filtered(List.of(is)));
    if (in(1, 3)) {
      add(
          say(
                  "%1$s that are not %2$s",
                  "%1$s outside %2$s",
                  "all %1$s except those from %2$s",
                  "Which %1$s are not from %2$s?")
              .formatted(things, value),
          select(of(label)).filtered(List.of(compare(by, Operator.NOT_EQUAL, value))));
    }
    pick(figures(table)).ifPresent(it -> figured(table, it, is, value));
  }

  /** People live in places, and things lie there. */
  private void located(NamedTable table, NamedColumn label, NamedColumn by, String value) {
    if (by.lemmas().stream().anyMatch(PLACES::contains)) {
      add(
          say(
                  "Which %1$s live in %2$s?",
                  "%1$s based in %2$s",
                  "Who among our %1$s lives in %2$s?",
                  "Show me the %1$s located in %2$s.",
                  "all %1$s that are based in %2$s")
              .formatted(Words.plural(table), value),
          select(of(label)).filtered(List.of(compare(by, Operator.EQUAL, value))));
    }
  }

  /** Say something beside the question now and then, as people do. */
  private void chat(String question, Query form) {
    if (!in(1, 4)) {
      add(question, form);
      return;
    }
    String more =
        say(
            " in our catalogue",
            " at the moment",
            " so far",
            " with us",
            " in the database",
            " in our system",
            ", please",
            " right now");
    add(Words.goOn(question, more), form);
  }

  private void figured(NamedTable table, NamedColumn figure, Condition is, String value) {
    Aggregate function =
        List.of(Aggregate.SUM, Aggregate.AVG, Aggregate.MAX, Aggregate.MIN).get(number(0, 1, 2, 3));
    String words =
        switch (function) {
          case SUM ->
              say(
                  "What is the total %1$s of %2$s from %3$s?",
                  "How much %1$s do our %3$s %2$s have in all?", "total %1$s in %3$s");
          case AVG ->
              say(
                  "average %1$s of %2$s from %3$s",
                  "What is the %1$s of %3$s %2$s on average?", "typical %1$s for %3$s");
          case MAX ->
              say("What is the highest %1$s in %3$s?", "highest %1$s among the %2$s from %3$s");
          case MIN, COUNT, MEDIAN ->
              say("What is the lowest %1$s in %3$s?", "lowest %1$s among the %2$s from %3$s");
        };
    add(
        words.formatted(Words.of(figure), Words.plural(table), value),
        select(aggregate(function, figure)).filtered(List.of(is)));
  }

  /** Groups of the rows that a value picks, and groups with two figures. */
  private void grouped(NamedTable table) {
    List<NamedColumn> categories = categories(table);
    if (categories.size() > 1) {
      NamedColumn by = categories.get(0);
      NamedColumn of = categories.get(number(1, categories.size() - 1));
      value(of).ifPresent(it -> within(table, by, of, it));
    }
    pick(categories)
        .ifPresent(by -> pick(figures(table)).ifPresent(it -> twoFigures(table, by, it)));
  }

  private void within(NamedTable table, NamedColumn by, NamedColumn of, String value) {
    List<Condition> is = List.of(compare(of, Operator.EQUAL, value));
    add(
        say(
                "In %2$s, how many %1$s are there per %3$s?",
                "%1$s per %3$s in %2$s",
                "number of %2$s %1$s by %3$s",
                "For %2$s, count the %1$s in each %3$s",
                "How many %1$s from %2$s are there in each %3$s?")
            .formatted(Words.plural(table), value, Words.of(by)),
        select(of(by), Expression.rows()).filtered(is).grouped(List.of(of(by)), List.of()));
    pick(figures(table))
        .ifPresent(
            it ->
                add(
                    say(
                            "average %2$s per %3$s for %1$s",
                            "In %1$s, what is the average %2$s by %3$s?",
                            "mean %2$s of each %3$s in %1$s")
                        .formatted(value, Words.of(it), Words.of(by)),
                    select(of(by), aggregate(Aggregate.AVG, it))
                        .filtered(is)
                        .grouped(List.of(of(by)), List.of())));
  }

  private void twoFigures(NamedTable table, NamedColumn by, NamedColumn figure) {
    if (in(1, 2)) {
      add(
          say(
                  "For each %3$s, give me the number of %1$s and their average %2$s.",
                  "count and average %2$s of %1$s per %3$s",
                  "number of %1$s and average %2$s by %3$s")
              .formatted(Words.plural(table), Words.of(figure), Words.of(by)),
          select(of(by), Expression.rows(), aggregate(Aggregate.AVG, figure))
              .grouped(List.of(of(by)), List.of()));
    }
  }

  /** Of things without a name people want to see all there is. */
  private void rows(NamedTable table) {
    Query all =
        select(new Expression.All(Optional.empty())).over(List.of(source(table)), List.of());
    String things = Words.plural(table);
    pick(figures(table))
        .ifPresent(
            it -> {
              int bound = number(5, 20, 100, 250);
              add(
                  say(
                          "Which %1$s have a %2$s above %3$d?",
                          "%1$s with a %2$s of more than %3$d",
                          "Show me the %1$s whose %2$s is over %3$d")
                      .formatted(things, Words.of(it), bound),
                  all.filtered(List.of(compare(it, Operator.GREATER, bound))));
              int n = number(3, 5, 10);
              add(
                  say("the %2$d %1$s with the highest %3$s", "%2$d biggest %1$s by %3$s")
                      .formatted(things, n, Words.of(it)),
                  all.sorted(List.of(new Sort(of(it), true)), OptionalInt.of(n)));
            });
    pick(categories(table))
        .ifPresent(
            by ->
                value(by)
                    .ifPresent(
                        it ->
                            add(
                                say("Which %1$s are from %2$s?", "%1$s in %2$s", "all %2$s %1$s")
                                    .formatted(things, it),
                                all.filtered(List.of(compare(by, Operator.EQUAL, it))))));
    pick(dates(table))
        .ifPresent(
            it -> {
              int n = number(3, 5, 10);
              add(
                  say("Show the %2$d most recent %1$s.", "the last %2$d %1$s", "latest %2$d %1$s")
                      .formatted(things, n),
                  all.sorted(List.of(new Sort(of(it), true)), OptionalInt.of(n)));
            });
  }

  private void bounded(NamedTable table, NamedColumn label, NamedColumn figure) {
    int low = number(2, 5, 10, 50, 100, 500);
    int high = low * number(2, 3, 10);
    boolean count = in(1, 2);
    String what =
        (count
                ? say("How many %1$s have a %2$s", "number of %1$s with a %2$s")
                : say("Which %1$s have a %2$s", "%1$s with a %2$s", "all %1$s whose %2$s is"))
            .formatted(Words.plural(table), Words.of(figure));
    Query all = count ? select(Expression.rows()) : select(of(label));
    if (in(1, 2)) {
      add(
          what + say(" between %d and %d", " from %d to %d").formatted(low, high),
          all.filtered(
              List.of(new Condition.Between(of(figure), constant(low), constant(high), false))));
    }
    boolean least = in(1, 2);
    String bound = least ? say(" of at least ", " no less than ") : say(" of at most ", " up to ");
    boolean behind = least && in(1, 2);
    add(
        behind ? what + " of " + low + say(" or more", " or above") : what + bound + low,
        all.filtered(List.of(compare(figure, least ? Operator.AT_LEAST : Operator.AT_MOST, low))));
  }

  private void figure(NamedTable table, NamedColumn figure) {
    Aggregate function =
        List.of(Aggregate.SUM, Aggregate.AVG, Aggregate.MAX, Aggregate.MIN).get(number(0, 1, 2, 3));
    String words =
        switch (function) {
          case SUM ->
              say(
                  "What does the %1$s of all %2$s add up to?",
                  "Sum up the %1$s.",
                  "How much %1$s do we have in all?",
                  "the sum of all %1$s",
                  "overall %1$s");
          case AVG ->
              say(
                  "How high is the %1$s on average?",
                  "What %1$s does a typical %3$s have?",
                  "On average, what is the %1$s of a %3$s?",
                  "mean %1$s");
          case MAX ->
              say(
                  "What is the highest %1$s we have on record?",
                  "the biggest %1$s ever", "How high does the %1$s get?");
          case MIN, COUNT, MEDIAN ->
              say("What was the lowest %1$s ever?", "the smallest %1$s of any %3$s");
        };
    chat(
        words.formatted(Words.of(figure), Words.plural(table), Words.of(table)),
        select(aggregate(function, figure)));
  }

  private void superlative(NamedTable table, NamedColumn label, NamedColumn figure) {
    Superlatives words = Superlatives.of(figure).orElseThrow();
    boolean most = in(2, 3);
    String word = say((most ? words.most() : words.least()).toArray(String[]::new));
    chat(
        say(
                "What is the %2$s %1$s?",
                "our %2$s %1$s",
                "Which %1$s is the %2$s?",
                "What is the %2$s %1$s that we have?",
                "the %2$s of all %3$s")
            .formatted(Words.of(table), word, Words.plural(table)),
        select(of(label)).sorted(List.of(new Sort(of(figure), most)), OptionalInt.of(1)));
    int which = number(0, 1, 2, 3, 4);
    String count = in(1, 2) ? COUNTED.get(which) : "" + COUNTS[which];
    add(
        say(
                "the %3$s %2$s %1$s",
                "Name the %3$s %2$s %1$s.", "What are our %3$s %2$s %1$s?", "%3$s %2$s %1$s")
            .formatted(Words.plural(table), word, count),
        select(of(label))
            .sorted(List.of(new Sort(of(figure), most)), OptionalInt.of(COUNTS[which])));
  }
}

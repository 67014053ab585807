package dev.lakewright.bench.micro;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Lessons about money in the words of business, which name no column: revenue, spending, worth. Of
 * tables that have one column of it, so that nothing else can be meant.
 */
final class MoneyForms extends MadeForms {
  private static final Set<String> MONEY =
      Set.of(
          "amount", "total", "price", "cost", "revenue", "sale", "payment", "fee", "fare", "charge",
          "value", "paid", "money");

  MoneyForms(CorpusDatabase database) {
    super(database);
  }

  @Override
  void table(NamedTable table) {
    List<NamedColumn> money =
        figures(table).stream()
            .filter(it -> MONEY.contains(it.lemmas().get(it.lemmas().size() - 1)))
            .toList();
    if (money.size() == 1) {
      NamedColumn figure = money.get(0);
      whole(table, figure);
      pick(categories(table)).ifPresent(by -> by(table, figure, by));
      pick(dates(table)).ifPresent(date -> byYear(table, figure, date));
      pick(parents(table).toList()).ifPresent(parent -> byParent(table, figure, parent));
      above(table, figure);
    }
  }

  private static Expression.Aggregated sum(NamedColumn figure) {
    return aggregate(Aggregate.SUM, figure);
  }

  private void whole(NamedTable table, NamedColumn figure) {
    add(
        say(
                "What is our total revenue?",
                "How much money did we take in?",
                "What do all %1$s add up to?",
                "What are all our %1$s worth together?",
                "total value of all %1$s",
                "overall revenue from %1$s")
            .formatted(Words.plural(table)),
        select(sum(figure)));
    if (in(1, 2)) {
      add(
          say(
                  "What does a typical %1$s come to?",
                  "average %1$s value",
                  "How much is an average %1$s worth?",
                  "On average, how much is a %1$s?")
              .formatted(Words.of(table)),
          select(aggregate(Aggregate.AVG, figure)));
    }
  }

  private void by(NamedTable table, NamedColumn figure, NamedColumn by) {
    add(
        say(
                "revenue by %2$s",
                "total value of %1$s per %2$s",
                "How much did each %2$s bring in?",
                "money from %1$s for each %2$s")
            .formatted(Words.plural(table), Words.of(by)),
        select(of(by), sum(figure)).grouped(List.of(of(by)), List.of()));
    int n = number(3, 5, 10);
    add(
        say(
                "top %2$d %1$s by revenue",
                "the %2$d %1$s that brought in the most money",
                "Which %2$d %1$s are worth most to us?")
            .formatted(Words.plural(Words.of(by)), n),
        select(of(by))
            .grouped(List.of(of(by)), List.of())
            .sorted(List.of(new Sort(sum(figure), true)), OptionalInt.of(n)));
    value(by)
        .ifPresent(
            it ->
                add(
                    say(
                            "How much money did %2$s bring in?",
                            "revenue from %2$s",
                            "What do the %1$s from %2$s add up to?",
                            "total value of %2$s %1$s")
                        .formatted(Words.plural(table), it),
                    select(sum(figure)).filtered(List.of(compare(by, Operator.EQUAL, it)))));
  }

  private void byYear(NamedTable table, NamedColumn figure, NamedColumn date) {
    Expression year = new Expression.Part(DatePart.YEAR, of(date));
    add(
        say("revenue per year", "yearly revenue", "total value of %1$s per year")
            .formatted(Words.plural(table)),
        select(year, sum(figure)).grouped(List.of(year), List.of()));
  }

  private void byParent(NamedTable table, NamedColumn figure, NamedTable parent) {
    NamedColumn name = parent.label().orElseThrow();
    Query each = select(of(name), sum(figure)).grouped(List.of(of(name)), List.of());
    add(
        say(
                "revenue per %2$s",
                "How much has each %2$s spent?",
                "How much money does each %2$s bring in?",
                "spending by %2$s",
                "total value of %1$s for every %2$s")
            .formatted(Words.plural(table), Words.of(parent)),
        each);
    Query ranked = select(of(name)).grouped(List.of(of(name)), List.of());
    List<Sort> most = List.of(new Sort(sum(figure), true));
    add(
        say(
                "Which %1$s has spent the most?",
                "Which %1$s brings in the most money?",
                "our best %1$s by revenue",
                "the %1$s with the highest revenue")
            .formatted(Words.of(parent)),
        ranked.sorted(most, OptionalInt.of(1)));
    int n = number(3, 5, 10);
    add(
        say(
                "top %2$d %1$s by revenue",
                "our %2$d best %1$s by amount spent",
                "the %2$d %1$s that spent the most, best first")
            .formatted(Words.plural(parent), n),
        ranked.sorted(most, OptionalInt.of(n)));
  }

  private void above(NamedTable table, NamedColumn figure) {
    int bound = number(5, 10, 20, 50, 100, 1000);
    add(
        say(
                "How many %1$s are above %2$d dollars?",
                "How many %1$s came to more than %2$d dollars?",
                "number of %1$s over %2$d euros",
                "How many %1$s are worth more than %2$d?")
            .formatted(Words.plural(table), bound),
        select(Expression.rows())
            .over(List.of(source(table)), List.of())
            .filtered(List.of(compare(figure, Operator.GREATER, bound))));
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.List;
import java.util.OptionalInt;

/** Lessons about a table and one that it refers to, its parent. */
final class JoinedForms extends MadeForms {
  private static final List<String> COUNTED = List.of("two", "three", "four", "five");

  JoinedForms(CorpusDatabase database) {
    super(database);
  }

  @Override
  boolean isPlain() {
    return true;
  }

  @Override
  void table(NamedTable table) {
    pick(parents(table).toList())
        .ifPresent(
            parent -> {
              NamedColumn name = parent.label().orElseThrow();
              counted(table, parent, name);
              most(table, parent, name);
              pick(figures(table)).ifPresent(it -> summed(table, parent, name, it));
              table.label().ifPresent(it -> belonging(table, it, parent, name));
              childless(table, parent, name);
            });
  }

  private Query byParent(NamedTable table, NamedColumn name, Expression... shown) {
    return select(shown)
        .grouped(List.of(of(name)), List.of())
        .over(List.of(source(table)), List.of());
  }

  private void counted(NamedTable table, NamedTable parent, NamedColumn name) {
    if (in(1, 2)) {
      add(
          say(
                  "How many %1$s does each %2$s have?",
                  "number of %1$s for every %2$s",
                  "How many %1$s are there for each %2$s?",
                  "%2$s by %2$s, how many %1$s are there?")
              .formatted(Words.plural(table), Words.of(parent)),
          byParent(table, name, of(name), Expression.rows()));
    }
    int n = number(1, 2, 3, 5, 10, 20);
    boolean more = in(2, 3);
    add(
        say(
                "Which %2$s have %3$s %4$d %1$s?",
                "%2$s with %3$s %4$d %1$s",
                "%2$s that have %3$s %4$d %1$s to their name",
                more ? "Which %2$s have over %4$d %1$s on them?" : "%2$s with %4$d or more %1$s")
            .formatted(
                Words.plural(table),
                Words.plural(parent),
                more ? say("more than", "over") : say("at least", "no fewer than"),
                n),
        select(of(name))
            .grouped(
                List.of(of(name)),
                List.of(
                    new Condition.Compare(
                        Expression.rows(),
                        more ? Operator.GREATER : Operator.AT_LEAST,
                        constant(n))))
            .over(List.of(source(table)), List.of()));
  }

  private void most(NamedTable table, NamedTable parent, NamedColumn name) {
    Query each = byParent(table, name, of(name));
    List<Sort> order = List.of(new Sort(Expression.rows(), true));
    add(
        say(
                "Which of our %2$s has the most %1$s?",
                "Who has the most %1$s?",
                "the %3$s with the largest number of %1$s",
                "What %3$s do most %1$s belong to?")
            .formatted(Words.plural(table), Words.plural(parent), Words.of(parent)),
        each.sorted(order, OptionalInt.of(1)));
    int which = number(0, 1, 2, 3);
    add(
        say(
                "Rank the %3$s %2$s with the most %1$s, most first.",
                "The %3$s %2$s with the most %1$s",
                "our top %3$s %2$s by number of %1$s",
                "Name the %3$s %2$s that have the most %1$s")
            .formatted(Words.plural(table), Words.plural(parent), COUNTED.get(which)),
        byParent(table, name, of(name), Expression.rows())
            .sorted(order, OptionalInt.of(which + 2)));
  }

  private void summed(NamedTable table, NamedTable parent, NamedColumn name, NamedColumn figure) {
    boolean sum = in(2, 3);
    Expression.Aggregated measure = aggregate(sum ? Aggregate.SUM : Aggregate.AVG, figure);
    String word = sum ? say("total ", "overall ") : say("average ", "mean ");
    add(
        say(
                "%1$s%2$s for each %3$s",
                "%1$s%2$s by %3$s",
                "%1$s%2$s per %3$s",
                "What is the %1$s%2$s of each %3$s?",
                "Give me the %1$s%2$s for every %3$s")
            .formatted(word, Words.of(figure), Words.of(parent)),
        byParent(table, name, of(name), measure));
    int which = number(0, 1, 2, 3);
    boolean one = in(1, 2);
    add(
        (one
                ? say(
                    "Which %3$s has the highest %1$s%2$s?",
                    "Which of our %4$s has the most %2$s %1$s?", "the %3$s with the most %1$s%2$s")
                : say(
                    "the %5$s %4$s with the highest %1$s%2$s",
                    "our %5$s best %4$s by %1$s%2$s, best one first",
                    "Name the %5$s %4$s with the most %1$s%2$s, biggest first."))
            .formatted(
                word, Words.of(figure), Words.of(parent), Words.plural(parent), COUNTED.get(which)),
        byParent(table, name, of(name))
            .sorted(List.of(new Sort(measure, true)), OptionalInt.of(one ? 1 : which + 2)));
  }

  private void belonging(NamedTable table, NamedColumn label, NamedTable parent, NamedColumn name) {
    if (in(1, 2)) {
      add(
          say("all %1$s with their %2$s", "each %3$s and its %2$s", "%1$s and the %2$s of each")
              .formatted(Words.plural(table), Words.of(parent), Words.of(table)),
          select(of(label), of(name)));
    }
    value(name).ifPresent(it -> of(table, label, name, it));
    pick(categories(table))
        .ifPresent(by -> value(by).ifPresent(it -> having(table, parent, by, it)));
    pick(texts(parent))
        .filter(by -> !by.equals(name))
        .ifPresent(
            by ->
                value(by)
                    .ifPresent(
                        it ->
                            add(
                                say(
                                        "%1$s of %2$s from %3$s",
                                        "Which %1$s belong to %3$s %2$s?", "%1$s of our %3$s %2$s")
                                    .formatted(Words.plural(table), Words.plural(parent), it),
                                select(of(label))
                                    .filtered(List.of(compare(by, Operator.EQUAL, it))))));
  }

  private void having(NamedTable table, NamedTable parent, NamedColumn by, String value) {
    add(
        say(
                "Which %2$s have %1$s from %3$s?",
                "%2$s with a %3$s %4$s",
                "%2$s that ever had a %3$s %4$s",
                "the %2$s of our %3$s %1$s")
            .formatted(Words.plural(table), Words.plural(parent), value, Words.of(table)),
        select(of(parent.label().orElseThrow()))
            .distinctRows()
            .filtered(List.of(compare(by, Operator.EQUAL, value))));
  }

  private void of(NamedTable table, NamedColumn label, NamedColumn name, String value) {
    List<Condition> is = List.of(compare(name, Operator.EQUAL, value));
    boolean count = in(1, 3);
    add(
        (count
                ? say(
                    "How many %1$s does %2$s have?",
                    "number of %1$s of %2$s", "How many %1$s by %2$s?")
                : say(
                    "Which %1$s belong to %2$s?",
                    "What %1$s does %2$s have?",
                    "all %1$s of %2$s",
                    "%2$s's %1$s",
                    "Which %1$s by %2$s do we have?"))
            .formatted(Words.plural(table), value),
        count
            ? select(Expression.rows()).filtered(is).over(List.of(source(table)), List.of())
            : select(of(label)).filtered(is));
    pick(figures(table).stream().filter(it -> Superlatives.of(it).isPresent()).toList())
        .ifPresent(
            figure -> {
              Superlatives words = Superlatives.of(figure).orElseThrow();
              boolean most = in(2, 3);
              String word = say((most ? words.most() : words.least()).toArray(String[]::new));
              add(
                  say("What is the %3$s %1$s of %2$s?", "%2$s's %3$s %1$s", "%3$s %1$s by %2$s")
                      .formatted(Words.of(table), value, word),
                  select(of(label))
                      .filtered(is)
                      .sorted(List.of(new Sort(of(figure), most)), OptionalInt.of(1)));
            });
  }

  private void childless(NamedTable table, NamedTable parent, NamedColumn name) {
    for (ForeignKey key : table.table().foreignKeys()) {
      if (key.target().equals(parent.name()) && key.columns().size() == 1) {
        Expression own = field(new ColumnRef(parent.name(), key.targetColumns().get(0)));
        Expression theirs = field(new ColumnRef(table.name(), key.columns().get(0)));
        List<Condition> none = List.of(new Condition.Member(own, select(theirs), true));
        boolean count = in(1, 3);
        add(
            (count
                    ? say("How many %2$s have no %1$s?", "number of %2$s without any %1$s")
                    : say(
                        "%2$s without any %1$s",
                        "%2$s that have no %1$s",
                        "Which %2$s have never had a %3$s?",
                        "Which %2$s do not have a single %3$s?",
                        "%2$s that do not occur in any %3$s"))
                .formatted(Words.plural(table), Words.plural(parent), Words.of(table)),
            (count ? select(Expression.rows()) : select(of(name))).filtered(none));
        return;
      }
    }
  }

  private static Expression field(ColumnRef ref) {
    return Expression.of(Field.of(ref));
  }
}

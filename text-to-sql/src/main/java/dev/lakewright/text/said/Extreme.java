package dev.lakewright.text.said;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import java.util.HashSet;
import java.util.Set;

/**
 * "The highest total" is found by an order or an extreme, never without one; who asks "what is the
 * latest shipping date" is shown that date.
 */
final class Extreme implements Saying {
  private static final Set<String> EXTREME =
      Set.of(
          "highest",
          "lowest",
          "largest",
          "smallest",
          "biggest",
          "greatest",
          "longest",
          "shortest",
          "youngest",
          "oldest",
          "cheapest",
          "heaviest",
          "lightest",
          "earliest",
          "latest");

  private static final Set<String> ASKING =
      Set.of("what", "is", "was", "are", "were", "the", "show", "give", "find", "me", "tell");

  private final boolean said;
  private final Set<ColumnRef> asked;

  Extreme(LinkedQuestion question) {
    this.said = new OwnWords(question).have(EXTREME);
    this.asked = asked(question);
  }

  /** Return the columns that the name behind the first extreme may be, where that is asked for. */
  private static Set<ColumnRef> asked(LinkedQuestion question) {
    int at = 0;
    while (at < question.size() && question.words().get(at).isOneOf(ASKING)) {
      at++;
    }
    Set<ColumnRef> asked = new HashSet<>();
    if (at < question.size() && question.words().get(at).isOneOf(EXTREME)) {
      for (int i = 0; i < question.columns().size(); i++) {
        NameLink link = question.columnLinks().get(i);
        if (link.isPlain() && link.from() == at + 1) {
          asked.add(question.columns().get(i).ref());
        }
      }
    }
    return Set.copyOf(asked);
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    Queries all = Queries.in(query);
    return (!said || ranksAny(all))
        && (asked.isEmpty()
            || Query.of(query.select()).fields().stream().anyMatch(it -> asked.contains(it.ref())));
  }

  private static boolean ranksAny(Queries all) {
    return all.all().stream().anyMatch(it -> !it.orderBy().isEmpty() || ranks(it))
        || all.aggregates().stream().anyMatch(Extreme::isExtreme);
  }

  private static boolean ranks(Query query) {
    return query.select().stream().anyMatch(it -> it instanceof Expression.Windowed);
  }

  private static boolean isExtreme(Expression.Aggregated figure) {
    return figure.function() == Aggregate.MIN || figure.function() == Aggregate.MAX;
  }
}

package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import java.util.Set;

/** "The highest total" is found by an order or an extreme, never without one. */
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

  private final boolean said;

  Extreme(LinkedQuestion question) {
    this.said = new OwnWords(question).have(EXTREME);
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    Queries all = Queries.in(query);
    return !said
        || all.all().stream().anyMatch(it -> !it.orderBy().isEmpty() || ranks(it))
        || all.aggregates().stream().anyMatch(Extreme::isExtreme);
  }

  private static boolean ranks(Query query) {
    return query.select().stream().anyMatch(it -> it instanceof Expression.Windowed);
  }

  private static boolean isExtreme(Expression.Aggregated figure) {
    return figure.function() == Aggregate.MIN || figure.function() == Aggregate.MAX;
  }
}

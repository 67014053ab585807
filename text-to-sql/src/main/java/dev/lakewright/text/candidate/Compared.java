package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** "Compare the weight of tugs and ferries" asks for a figure of each, not of both together. */
final class Compared {
  private final boolean asked;

  /**
   * Make one for one question.
   *
   * @param words of the question
   */
  Compared(List<Word> words) {
    this.asked =
        words.stream()
            .anyMatch(it -> it.isAny("compare", "compared", "versus", "vs", "comparison"));
  }

  /** Return the query with a group for each of the values that it takes as alternatives. */
  Query of(Query query) {
    boolean figures =
        !query.select().isEmpty()
            && query.select().stream().allMatch(it -> it instanceof Expression.Aggregated);
    if (!asked || !figures || !query.groupBy().isEmpty()) {
      return query;
    }
    List<Expression> keys =
        query.where().stream().flatMap(it -> alternatives(it).stream()).toList();
    return keys.size() == 1 ? grouped(query, keys.get(0)) : query;
  }

  private static Query grouped(Query query, Expression key) {
    List<Expression> shown = new ArrayList<>(List.of(key));
    shown.addAll(query.select());
    return query.selecting(shown).grouped(List.of(key), query.having());
  }

  private static Optional<Expression> alternatives(Condition condition) {
    if (!(condition instanceof Condition.AnyOf any)
        || !any.parts().stream().allMatch(it -> it instanceof Condition.Compare)) {
      return Optional.empty();
    }
    Set<Expression> left =
        any.parts().stream().map(it -> ((Condition.Compare) it).left()).collect(Collectors.toSet());
    return left.size() == 1 ? left.stream().findFirst() : Optional.empty();
  }
}

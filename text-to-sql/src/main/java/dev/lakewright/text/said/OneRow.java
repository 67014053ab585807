package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions on different columns of one table hold of one row: "samples of 2018 with a level over
 * 1,000" are no values that some samples of 2018 share with some others over 1,000.
 */
final class OneRow implements Saying {
  private final boolean both;

  OneRow(List<Word> words) {
    this.both = words.stream().anyMatch(it -> it.isAny("both"));
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return both || !isTornApart(query);
  }

  private static boolean isTornApart(Query query) {
    return query
        .combination()
        .filter(it -> it.operation() == SetOperation.INTERSECT)
        .filter(it -> isPlain(query) && isPlain(it.query()))
        .filter(it -> query.sources().equals(it.query().sources()) && query.sources().size() == 1)
        .filter(it -> !compared(query).equals(compared(it.query())))
        .isPresent();
  }

  private static boolean isPlain(Query query) {
    return !query.where().isEmpty() && query.having().isEmpty() && query.limit().isEmpty();
  }

  private static Set<Field> compared(Query query) {
    Query conditions = Query.of(List.of()).filtered(query.where());
    return conditions.fields().stream().collect(Collectors.toUnmodifiableSet());
  }
}

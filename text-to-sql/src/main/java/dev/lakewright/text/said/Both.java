package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.token.Word;
import java.util.List;

/** "Both" asks for what is in two sets, never for what is in one of them. */
final class Both implements Saying {
  private final boolean said;

  Both(List<Word> words) {
    this.said = words.stream().anyMatch(it -> it.isAny("both"));
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !said
        || Queries.in(query).all().stream()
            .flatMap(it -> it.combination().stream())
            .noneMatch(it -> it.operation() == SetOperation.UNION);
  }
}

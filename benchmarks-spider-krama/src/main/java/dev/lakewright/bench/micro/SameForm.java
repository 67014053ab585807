package dev.lakewright.bench.micro;

import dev.lakewright.text.candidate.Completion;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for execution where a database has no file: two queries are held to say the same if
 * their clauses are the same, whatever the order of columns and conditions, and whichever columns
 * that go with the same rows they group by.
 */
final class SameForm {
  private final Optional<List<Object>> gold;

  SameForm(Query gold, SchemaIndex schema, List<Word> words) {
    this.gold = new Completion(schema, words).of(gold).map(SameForm::essence);
  }

  boolean is(Query query) {
    return gold.isPresent() && gold.get().equals(essence(query));
  }

  private static List<Object> essence(Query query) {
    return List.of(
        Set.copyOf(query.select()),
        query.select().size(),
        new HashSet<>(query.where()),
        query.groupBy().isEmpty(),
        new HashSet<>(query.having()),
        query.orderBy(),
        query.limit(),
        new HashSet<>(query.sources()),
        query
            .combination()
            .map(it -> List.of(it.operation(), essence(it.query())))
            .orElse(List.of()),
        query.inner().size());
  }
}

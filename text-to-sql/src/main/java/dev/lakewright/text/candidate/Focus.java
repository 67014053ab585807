package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.said.Saying;
import dev.lakewright.text.said.Sayings;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a question says in so many words: the things that it asks for first, and those for each of
 * which it asks. Where any candidate is about them, others are not meant.
 */
final class Focus {
  private final Set<TableName> heading;
  private final Set<ColumnRef> each = new HashSet<>();
  private final Sayings sayings;

  Focus(LinkedQuestion question, SchemaIndex schema) {
    this.sayings = Sayings.of(question, schema);
    Heading heads = new Heading(question).plain();
    this.heading = heads.tables();
    int at = heads.each();
    Set<TableName> groups = at < 0 ? Set.of() : heads.soonAfter(at + 1);
    for (NamedTable table : question.tables()) {
      if (groups.contains(table.name())) {
        table.columns().forEach(it -> each.add(it.ref()));
      }
      for (ForeignKey key : table.table().foreignKeys()) {
        if (groups.contains(key.target())) {
          key.columns().forEach(it -> each.add(new ColumnRef(table.name(), it)));
        }
      }
    }
  }

  /** Return the candidates that are about what is said; all of them where none is. */
  List<Proposed> of(List<Proposed> candidates) {
    List<Proposed> left =
        some(some(candidates, it -> isAboutHeading(it.query())), it -> isForEach(it.query()));
    for (Saying saying : sayings.surestFirst()) {
      left = some(left, it -> saying.admits(it.query(), it.filled()));
    }
    return left;
  }

  private static List<Proposed> some(List<Proposed> candidates, Predicate<Proposed> which) {
    List<Proposed> some = candidates.stream().filter(which).toList();
    return some.isEmpty() ? candidates : some;
  }

  private boolean isAboutHeading(Query query) {
    return query.sources().stream().anyMatch(it -> heading.contains(it.table()));
  }

  private boolean isForEach(Query query) {
    return query.groupBy().stream()
        .anyMatch(it -> it instanceof Expression.Stored key && each.contains(key.field().ref()));
  }
}

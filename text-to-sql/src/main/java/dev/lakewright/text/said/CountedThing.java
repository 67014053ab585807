package dev.lakewright.text.said;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.NamedTable;
import java.util.List;
import java.util.Set;

/** "How many customers" counts customers, not the different values of something they have. */
final class CountedThing implements Saying {
  private final List<NamedTable> things;

  CountedThing(LinkedQuestion question) {
    boolean different =
        question.words().stream().anyMatch(it -> it.isAny("different", "distinct", "unique"));
    Heading heading = new Heading(question).plain();
    int at = different ? -1 : heading.counted();
    Set<TableName> names = at < 0 ? Set.of() : heading.at(at);
    this.things = question.tables().stream().filter(it -> names.contains(it.name())).toList();
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return things.isEmpty() || query.select().stream().noneMatch(this::countsOther);
  }

  private boolean countsOther(Expression shown) {
    return shown instanceof Expression.Aggregated it
        && it.function() == Aggregate.COUNT
        && it.distinct()
        && it.operand().map(this::isOther).orElse(false);
  }

  private boolean isOther(Expression counted) {
    return counted instanceof Expression.Stored stored
        && things.stream()
            .flatMap(it -> it.columns().stream())
            .anyMatch(it -> it.ref().equals(stored.field().ref()) && !it.key())
        && things.stream()
            .flatMap(it -> it.label().stream())
            .noneMatch(it -> it.ref().equals(stored.field().ref()));
  }
}

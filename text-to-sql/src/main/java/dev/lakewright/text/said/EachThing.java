package dev.lakewright.text.said;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.schema.NamedTable;
import java.util.HashSet;
import java.util.Set;

/** A figure "for each customer" is one of a group for each of them. */
final class EachThing implements Saying {
  private static final Set<String> FIGURE =
      Set.of(
          "number", "count", "many", "much", "total", "sum", "average", "avg", "mean", "maximum",
          "minimum", "max", "min", "most", "least", "fewest", "highest", "lowest", "revenue");

  private static final Set<String> TIMES =
      Set.of("year", "quarter", "month", "week", "weekday", "day", "hour");

  /** What tells one from another. */
  private final Set<ColumnRef> each = new HashSet<>();

  private final boolean asked;

  EachThing(LinkedQuestion question) {
    Heading heading = new Heading(question).plain();
    int at = heading.each();
    Set<TableName> groups = at < 0 ? Set.of() : heading.soonAfter(at + 1);
    if (at >= 0 && groups.isEmpty()) {
      named(question, at + 1);
    }
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
    boolean per = at >= 0 && question.words().get(at).isAny("per");
    this.asked =
        !each.isEmpty() && (per || question.words().stream().anyMatch(it -> it.isOneOf(FIGURE)));
  }

  /** "In each US state": what the column tells, parts of dates aside. */
  private void named(LinkedQuestion question, int from) {
    for (int i = 0; i < question.columns().size(); i++) {
      NameLink link = question.columnLinks().get(i);
      boolean here = link.isPlain() && link.from() >= from && link.from() <= from + 1;
      if (here && !question.words().get(link.from()).isOneOf(TIMES)) {
        each.add(question.columns().get(i).ref());
      }
    }
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !asked
        || query.groupBy().stream()
            .anyMatch(
                it -> it instanceof Expression.Stored key && each.contains(key.field().ref()));
  }
}

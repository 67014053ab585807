package dev.lakewright.text.said;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.MatchKind;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A figure "for each customer" or "by shipping mode" is one of a group for each of them. */
final class EachThing implements Saying {
  private static final Set<String> FIGURE =
      Set.of(
          "number", "count", "many", "much", "total", "sum", "average", "avg", "mean", "maximum",
          "minimum", "max", "min", "most", "least", "fewest", "highest", "lowest", "revenue");

  private static final Set<String> TIMES =
      Set.of("year", "quarter", "month", "week", "weekday", "day", "hour");

  /** What goes on about one of them: "volumes by artists who …". */
  private static final Set<String> WHO = Set.of("that", "who", "which", "whose", "with", "where");

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
    if (at < 0) {
      int by = by(question);
      if (by > 0) {
        named(question, by + 1);
      }
    }
    boolean per = at >= 0 && question.words().get(at).isAny("per");
    this.asked =
        !each.isEmpty() && (per || question.words().stream().anyMatch(it -> it.isOneOf(FIGURE)));
  }

  /** Return where "customers by" something tells groups apart; or -1. */
  private static int by(LinkedQuestion question) {
    for (int i = 1; i + 1 < question.size(); i++) {
      int before = i;
      boolean things =
          question.tableMentions().stream()
              .flatMap(List::stream)
              .anyMatch(it -> it.isPlain() && it.to() == before);
      if (question.words().get(i).isAny("by") && things) {
        return question.words().get(i + 1).isOneOf(FIGURE) ? -1 : i;
      }
    }
    return -1;
  }

  /** "In each US state": what the column tells, parts of dates aside. */
  private void named(LinkedQuestion question, int from) {
    for (int i = 0; i < question.columns().size(); i++) {
      NameLink link = question.columnLinks().get(i);
      boolean several = link.to() - link.from() > 1;
      boolean spelled = link.isWhole() && (several || link.kind().compareTo(MatchKind.STEM) <= 0);
      boolean near = link.from() >= from && link.from() <= from + 1;
      boolean here = spelled && near && !isNamed(question, link.to());
      if (here && !isOfTime(question.words().subList(link.from(), link.to()))) {
        each.add(question.columns().get(i).ref());
      }
    }
  }

  private static boolean isOfTime(List<Word> name) {
    return name.stream().anyMatch(it -> it.isOneOf(TIMES));
  }

  /** "By the author Ann Lee" speaks of one, and "by authors who …" of some. */
  private static boolean isNamed(LinkedQuestion question, int next) {
    return question.values().stream().anyMatch(it -> it.from() == next)
        || (next < question.size() && question.words().get(next).isOneOf(WHO));
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !asked || query.groupBy().stream().anyMatch(this::tellsApart);
  }

  /** A part of a date does as well. */
  private boolean tellsApart(Expression key) {
    return key instanceof Expression.Part date
        ? tellsApart(date.operand())
        : key instanceof Expression.Stored it && each.contains(it.field().ref());
  }
}

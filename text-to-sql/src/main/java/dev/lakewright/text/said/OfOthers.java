package dev.lakewright.text.said;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.schema.NamedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** "What formats do our tracks come in" asks for formats, not for the tracks. */
final class OfOthers implements Saying {
  /** What tells the others apart. */
  private final Set<ColumnRef> labels = new HashSet<>();

  OfOthers(LinkedQuestion question) {
    boolean asks = question.words().get(0).isAny("what", "which");
    int at = asks ? placeOfDo(question) : -1;
    if (at > 1 && !isKnown(question, at)) {
      Set<TableName> others = new Heading(question).plain().at(at + 1);
      question.tables().stream()
          .filter(it -> others.contains(it.name()))
          .map(NamedTable::label)
          .forEach(label -> label.ifPresent(it -> labels.add(it.ref())));
    }
  }

  private static int placeOfDo(LinkedQuestion question) {
    for (int i = 1; i + 1 < question.size(); i++) {
      if (question.words().get(i).isAny("do", "does", "did")) {
        return i;
      }
    }
    return -1;
  }

  /** Return true if what is asked for goes by a name of the lake. */
  private static boolean isKnown(LinkedQuestion question, int end) {
    return question.columnLinks().stream().anyMatch(it -> isAbout(it, end))
        || question.tableMentions().stream().flatMap(List::stream).anyMatch(it -> isAbout(it, end));
  }

  private static boolean isAbout(NameLink name, int end) {
    return name.exists() && name.isWhole() && name.overlaps(1, end);
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return labels.isEmpty()
        || query.select().isEmpty()
        || !query.select().stream().allMatch(this::isLabel);
  }

  private boolean isLabel(Expression shown) {
    return shown instanceof Expression.Stored it && labels.contains(it.field().ref());
  }
}

package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.JoinGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Customers without invoices", "who do not have any pet": rows that nothing belongs to. */
final class LackRule implements Rule {
  private static final Set<String> CUES =
      Set.of("without", "no", "not", "never", "any", "don't", "doesn't", "didn't", "haven't");

  @Override
  public void apply(Composition it) {
    for (Span span : it.spans()) {
      Optional<TableName> table = it.table(span).map(found -> found.name());
      boolean other = table.isPresent() && !table.get().equals(it.draft.main);
      if (other && it.isFree(span) && negated(it, span.from())) {
        lack(it, span, table.get());
      }
    }
  }

  private static boolean negated(Composition it, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      String word = it.lower(i);
      if (CUES.contains(word) && !word.equals("any") && !it.roles.isUsed(i)) {
        it.use(i, at);
        return true;
      }
    }
    return false;
  }

  private static void lack(Composition it, Span span, TableName other) {
    Optional<List<JoinGraph.Edge>> path = it.schema.joins().connect(List.of(it.draft.main, other));
    if (path.isPresent() && path.get().get(0).fromColumns().size() == 1) {
      JoinGraph.Edge edge = path.get().get(0);
      it.draft.require(
          span.from(),
          new Condition.Lacks(
              new ColumnRef(edge.from(), edge.fromColumns().get(0)),
              new ColumnRef(edge.to(), edge.toColumns().get(0))));
      it.consume(span);
    }
  }
}

package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.Optional;
import java.util.Set;

/** "How many X", "the number of X", "count the X". */
final class CountRule implements Rule {
  private static final Set<String> DISTINCT = Set.of("different", "distinct", "unique");

  @Override
  public void apply(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      int after = cue(it, i);
      if (after > 0 && !it.roles.isUsed(i) && !namesColumn(it, i, after)) {
        count(it, i, after);
        return;
      }
    }
  }

  /** Return the index after the cue, or 0. */
  private static int cue(Composition it, int at) {
    if (it.hasPhrase(at, "how", "many")) {
      return at + 2;
    }
    if (it.hasPhrase(at, "number", "of") || it.hasPhrase(at, "numbers", "of")) {
      return at + 2;
    }
    if (at == 0 && it.lower(0).equals("count")) {
      return 1;
    }
    return it.hasPhrase(at, "count", "of") ? at + 2 : 0;
  }

  /** "Number of platforms" where a column is called so. */
  private static boolean namesColumn(Composition it, int at, int after) {
    return it.spans().stream()
        .anyMatch(
            span ->
                span.from() == at
                    && span.to() > after
                    && it.isFree(span)
                    && it.column(span).isPresent());
  }

  private static void count(Composition it, int from, int after) {
    int at = after;
    boolean distinct = false;
    while (at < it.words.size()
        && (DISTINCT.contains(it.lower(at))
            || Set.of("the", "all", "of", "total").contains(it.lower(at)))) {
      distinct |= DISTINCT.contains(it.lower(at));
      at++;
    }
    int start = from;
    if (Set.of("total", "different").contains(it.lower(from - 1))) {
      start = from - 1;
    }
    Optional<Span> counted = it.freeBetween(at, at + 2);
    if (counted.isEmpty()) {
      it.draft.penalty += 0.3;
    }
    Optional<ColumnRef> column =
        counted.flatMap(span -> column(it, span, distinct(it, span, after)));
    Optional<TableName> table = counted.flatMap(it::table).map(NamedTable::name);
    table.ifPresent(it.draft.also::add);
    boolean different = column.isPresent() || (distinct && table.isPresent());
    it.draft.select.add(
        new Expression.Aggregated(Aggregate.COUNT, column, column.isPresent() && different));
    counted.ifPresent(it::consume);
    it.use(start, at);
  }

  private static boolean distinct(Composition it, Span span, int after) {
    for (int i = after; i < span.from(); i++) {
      if (DISTINCT.contains(it.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** A counted column means its distinct values, unless it is what its rows are called by. */
  private static Optional<ColumnRef> column(Composition it, Span span, boolean distinct) {
    Optional<NamedColumn> column = it.column(span);
    boolean label =
        column
            .flatMap(found -> it.schema.table(found.table()).label().map(found::equals))
            .orElse(false);
    return column.filter(found -> distinct || !label).map(NamedColumn::ref);
  }
}

package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.util.Optional;
import java.util.Set;

/** "For each country", "per genre", "by city" after a measure: groups. */
final class GroupRule implements Rule {
  private static final Set<String> EACH = Set.of("each", "per", "every");
  private static final Set<String> MEASURES =
      Set.of(
          "average", "mean", "total", "sum", "many", "number", "count", "maximum", "minimum",
          "highest", "lowest", "much", "max", "min");
  private static final Set<String> SORTING =
      Set.of(
          "sorted",
          "sort",
          "ordered",
          "order",
          "ranked",
          "arranged",
          "descending",
          "ascending",
          "listed",
          "made",
          "written",
          "directed",
          "owned",
          "sung",
          "released",
          "produced");

  @Override
  public void apply(Composition it) {
    boolean measured =
        it.words.stream()
            .map(Word::lower)
            .anyMatch(w -> MEASURES.contains(w) || Superlatives.superlative(w).isPresent());
    for (int i = 0; i < it.words.size(); i++) {
      boolean each = measured && EACH.contains(it.lower(i));
      boolean by =
          it.lower(i).equals("by")
              && measured
              && it.draft.limit.isEmpty()
              && !SORTING.contains(it.lower(i - 1))
              && !SORTING.contains(it.lower(i - 2));
      boolean different =
          measured
              && Set.of("different", "various").contains(it.lower(i))
              && Set.of("by", "for", "across", "of", "in", "from").contains(it.lower(i - 1));
      if (each || by || different) {
        int at = i;
        it.freeBetween(i + 1, i + 2).ifPresent(span -> group(it, at, span));
      }
    }
  }

  private static void group(Composition it, int at, Span span) {
    Optional<NamedTable> table = it.table(span);
    Optional<NamedColumn> column = it.column(span);
    if (column.isPresent()) {
      add(it, column.get().ref());
      it.draft.show(new Expression.Stored(column.get().ref()));
    } else if (table.isPresent()) {
      for (ColumnRef part : it.identity(table.get())) {
        add(it, part);
      }
      if (it.face(table.get()) instanceof Expression.Stored stored) {
        it.draft.show(stored);
      } else {
        it.identity(table.get()).stream()
            .limit(1)
            .forEach(c -> it.draft.show(new Expression.Stored(c)));
      }
    }
    it.consume(span);
    it.use(at, at + 1);
  }

  private static void add(Composition it, ColumnRef column) {
    if (!it.draft.groupBy.contains(column)) {
      it.draft.groupBy.add(column);
    }
  }
}

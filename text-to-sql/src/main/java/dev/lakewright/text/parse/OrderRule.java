package dev.lakewright.text.parse;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Sort;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import java.util.Optional;
import java.util.Set;

/** "Sorted by age, descending", "in alphabetical order", "from oldest to youngest". */
final class OrderRule implements Rule {
  private static final Set<String> CUES =
      Set.of(
          "sorted",
          "sort",
          "ordered",
          "order",
          "ranked",
          "arranged",
          "alphabetical",
          "alphabetically",
          "ascending",
          "descending",
          "lexicographical",
          "alphabetic",
          "asc",
          "desc",
          "lexicographic",
          "decreasing",
          "increasing");
  private static final Set<String> DOWN =
      Set.of("descending", "desc", "decreasing", "reverse", "reversed", "biggest", "latest");

  @Override
  public void apply(Composition it) {
    int cue = first(it);
    if (cue < 0 || !it.draft.orderBy.isEmpty()) {
      return;
    }
    boolean down = it.words.stream().anyMatch(word -> DOWN.contains(word.lower()));
    for (int i = 0; i < it.words.size(); i++) {
      boolean order = CUES.contains(it.lower(i)) || DOWN.contains(it.lower(i));
      boolean glue =
          i >= cue && Set.of("by", "in", "of", "the", "according", "to").contains(it.lower(i));
      if (order || glue) {
        it.use(i, i + 1);
      }
    }
    Optional<Span> key = key(it, cue);
    Optional<NamedColumn> column = key.flatMap(it::column);
    if (column.isPresent()) {
      it.consume(key.orElseThrow());
      it.draft.orderBy.add(new Sort(new Expression.Stored(column.get().ref()), down));
    } else if (byCount(it, cue)) {
      it.draft.orderBy.add(
          new Sort(new Expression.Aggregated(Aggregate.COUNT, Optional.empty(), false), down));
    } else {
      byFirstShown(it, down);
    }
  }

  private static int first(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      if (CUES.contains(it.lower(i)) && !it.roles.isUsed(i)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Span> key(Composition it, int cue) {
    return it.spans().stream()
        .filter(it::isFree)
        .filter(span -> span.from() > cue && it.column(span).isPresent())
        .findFirst();
  }

  private static boolean byCount(Composition it, int cue) {
    for (int i = cue; i < it.words.size(); i++) {
      if (Set.of("number", "count").contains(it.lower(i))) {
        it.use(i, it.words.size());
        return true;
      }
    }
    return false;
  }

  /** Without a key the order is that of the first text shown. */
  private static void byFirstShown(Composition it, boolean down) {
    Optional<NamedColumn> column =
        it.spans().stream()
            .filter(it::isFree)
            .flatMap(span -> it.column(span).stream())
            .filter(
                found ->
                    found.kind() == TypeKind.TEXT
                        || found.kind().isTemporal()
                        || found.kind().isNumber())
            .findFirst()
            .or(() -> it.main().label());
    column.ifPresent(
        found -> it.draft.orderBy.add(new Sort(new Expression.Stored(found.ref()), down)));
  }
}

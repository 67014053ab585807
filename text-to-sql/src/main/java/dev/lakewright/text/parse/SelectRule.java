package dev.lakewright.text.parse;

import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is left of columns and tables is what is asked for. */
final class SelectRule implements Rule {
  private static final List<List<String>> PERSON =
      List.of(List.of("first", "name"), List.of("last", "name"));
  private static final Set<String> DISTINCT = Set.of("different", "distinct", "unique");

  @Override
  public void apply(Composition it) {
    boolean grouped = !it.draft.groupBy.isEmpty();
    for (Span span : it.spans()) {
      Optional<NamedColumn> column = it.column(span);
      if (column.isPresent() && it.isFree(span)) {
        show(it, span, column.get(), grouped);
        it.consume(span);
      }
    }
    tables(it);
    if (it.draft.having.isPresent() && it.draft.groupBy.isEmpty()) {
      groupForHaving(it);
    }
    if (it.draft.select.isEmpty()) {
      face(it);
    }
    orderGroups(it);
    distinct(it);
  }

  /** A plain column beside an aggregate groups it; a measure beside groups is summed. */
  private static void show(Composition it, Span span, NamedColumn column, boolean grouped) {
    if (grouped && Composition.isMeasure(column) && !it.draft.aggregates()) {
      boolean said = it.words.subList(span.from(), span.to()).stream().anyMatch(SelectRule::sums);
      it.draft.show(new Expression.Aggregated(Aggregate.SUM, Optional.of(column.ref()), false));
      it.draft.penalty += said ? 0.05 : 1;
      return;
    }
    it.draft.show(new Expression.Stored(column.ref()));
    if ((it.draft.aggregates() || grouped) && !it.draft.groupBy.contains(column.ref())) {
      it.draft.groupBy.add(column.ref());
      it.draft.penalty += grouped ? 0.05 : 0.25;
    }
  }

  private static boolean sums(Word word) {
    return word.isAny("total", "sum", "amount", "revenue", "sales");
  }

  private static void tables(Composition it) {
    for (Span span : it.spans()) {
      Optional<NamedTable> table = it.table(span);
      if (table.isPresent() && it.isFree(span)) {
        it.draft.also.add(table.get().name());
        it.consume(span);
      }
    }
  }

  private static void groupForHaving(Composition it) {
    List<Expression> shown = List.copyOf(it.draft.select);
    if (shown.isEmpty()) {
      NamedTable asked = askedTable(it);
      it.draft.groupBy.addAll(it.identity(asked));
      it.draft.show(faceOf(it, asked));
      return;
    }
    for (Expression expression : shown) {
      if (expression instanceof Expression.Stored stored) {
        NamedTable owner = it.schema.table(stored.column().table());
        boolean label = owner.label().map(c -> c.ref().equals(stored.column())).orElse(false);
        if (label) {
          owner.keyColumns().stream()
              .map(NamedColumn::ref)
              .filter(key -> !it.draft.groupBy.contains(key))
              .forEach(it.draft.groupBy::add);
        }
        if (!it.draft.groupBy.contains(stored.column())) {
          it.draft.groupBy.add(stored.column());
        }
      }
    }
  }

  private static NamedTable askedTable(Composition it) {
    return it.spans().stream()
        .flatMap(span -> it.table(span).stream())
        .findFirst()
        .orElseGet(it::main);
  }

  private static Expression faceOf(Composition it, NamedTable table) {
    return it.face(table) instanceof Expression.Stored stored
        ? stored
        : new Expression.Stored(it.identity(table).get(0));
  }

  /** Show what a row is called: a person by both names. */
  private static void face(Composition it) {
    List<NamedColumn> names =
        it.main().columns().stream()
            .filter(c -> PERSON.contains(c.lemmas()))
            .sorted(Comparator.comparingInt(c -> PERSON.indexOf(c.lemmas())))
            .toList();
    if (names.size() == PERSON.size()) {
      names.forEach(column -> it.draft.show(new Expression.Stored(column.ref())));
    } else {
      it.draft.show(it.face(it.main()));
    }
  }

  /** Sorting by a count needs groups: those of what is shown. */
  private static void orderGroups(Composition it) {
    boolean byCount =
        it.draft.orderBy.stream().anyMatch(sort -> sort.key() instanceof Expression.Aggregated);
    if (byCount && it.draft.groupBy.isEmpty()) {
      for (Expression expression : it.draft.select) {
        if (expression instanceof Expression.Stored stored) {
          it.draft.groupBy.add(stored.column());
        }
      }
    }
  }

  private static void distinct(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      if (DISTINCT.contains(it.lower(i)) && !it.roles.isUsed(i)) {
        it.draft.distinct = it.draft.groupBy.isEmpty() && !it.draft.aggregates();
        it.use(i, i + 1);
      }
    }
    boolean joined = it.draft.query().tables().size() > 1;
    boolean plain =
        it.draft.groupBy.isEmpty() && !it.draft.aggregates() && it.draft.orderBy.isEmpty();
    boolean keyShown =
        it.draft.select.stream()
            .anyMatch(
                e ->
                    e instanceof Expression.All
                        || (e instanceof Expression.Stored s
                            && it.main().keyColumns().stream()
                                .anyMatch(k -> k.ref().equals(s.column()))));
    it.draft.distinct |= joined && plain && !keyShown && it.draft.limit.isEmpty();
  }
}

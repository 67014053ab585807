package dev.lakewright.text.parse;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Sort;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Superlatives: of a column (the highest price), of a quality (the oldest), or of a number of rows
 * (the most albums). Asked for by itself a superlative of a column is its maximum; asked for about
 * something else it picks the rows that have it.
 */
final class SuperlativeRule implements Rule {
  private static final Map<String, Aggregate> TOTALS =
      Map.of(
          "total", Aggregate.SUM,
          "combined", Aggregate.SUM,
          "overall", Aggregate.SUM,
          "average", Aggregate.AVG,
          "mean", Aggregate.AVG);
  private static final Set<String> LISTED =
      Set.of("minimum", "maximum", "min", "max", "average", "mean", "sum", "total", "avg");

  @Override
  public void apply(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      Optional<Superlatives.Sense> sense = Superlatives.superlative(it.lower(i));
      boolean counted = sense.isPresent() && !isListed(it, i) && !qualifies(it, i);
      if (counted && !it.roles.isUsed(i) && it.draft.orderBy.isEmpty()) {
        apply(it, i, sense.get());
      }
    }
    if (it.draft.limit.isPresent() && it.draft.orderBy.isEmpty()) {
      topBy(it);
    }
  }

  private static void apply(Composition it, int at, Superlatives.Sense sense) {
    int from = modifier(it, at);
    boolean high = sense.high() != it.lower(at - 1).equals("least");
    Optional<Span> next = it.freeBetween(at + 1, at + 3);
    if (countsRows(it, at, sense, next)) {
      mostRows(it, from, at, high, next);
      return;
    }
    Optional<NamedColumn> column = next.flatMap(it::column).filter(SuperlativeRule::orders);
    Optional<Span> asked = askedBefore(it, from).filter(span -> repeats(it, span));
    Optional<Aggregate> total = Optional.ofNullable(TOTALS.get(it.lower(at + 1)));
    if (column.isPresent() && asked.isPresent() && total.isPresent()) {
      it.use(from, at + 2);
      ofGroups(it, next.orElseThrow(), asked.get(), total.get(), high);
      return;
    }
    if (column.isPresent()) {
      it.use(from, at + 1);
      ofColumn(it, from, next.orElseThrow(), column.get(), high);
      return;
    }
    ofQuality(it, from, at, sense, high);
  }

  /** "Minimum, maximum and average": figures that stand in a list are asked for themselves. */
  private static boolean isListed(Composition it, int at) {
    boolean figure = LISTED.contains(it.lower(at));
    for (int i = Math.max(0, at - 2); figure && i <= at + 2; i++) {
      if (i != at && LISTED.contains(it.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Most" before "recent" or "expensive" only says how much so. */
  private static boolean qualifies(Composition it, int at) {
    return List.of("most", "least").contains(it.lower(at))
        && Superlatives.superlative(it.lower(at + 1)).isPresent();
  }

  private static int modifier(Composition it, int at) {
    boolean modified = List.of("most", "least").contains(it.lower(at - 1));
    return modified ? at - 1 : at;
  }

  private static boolean orders(NamedColumn column) {
    return (column.kind().isNumber() && !column.key()) || column.kind().isTemporal();
  }

  private static boolean countsRows(
      Composition it, int at, Superlatives.Sense sense, Optional<Span> next) {
    boolean generic = sense.concepts().isEmpty() && sense.inverse().isEmpty();
    boolean popular = List.of("popular", "common", "frequent").contains(it.lower(at));
    boolean number = it.hasPhrase(at + 1, "number", "of") || it.hasPhrase(at + 1, "amount", "of");
    boolean rows =
        next.isPresent()
            && (it.table(next.get()).isPresent()
                || it.column(next.get()).map(column -> !orders(column)).orElse(false));
    boolean plain = List.of("most", "fewest", "least").contains(it.lower(at));
    return popular || (number && rows) || (generic && plain && rows);
  }

  /** The X with the most Y: group X, count Y, take the first. */
  private static void mostRows(
      Composition it, int from, int at, boolean high, Optional<Span> next) {
    boolean popular = List.of("popular", "common", "frequent").contains(it.lower(at));
    Optional<Span> counted = popular ? Optional.empty() : next;
    Optional<Span> asked = popular ? next : askedBefore(it, from);
    if (asked.isEmpty()) {
      return;
    }
    counted.ifPresent(span -> countedTable(it, span).ifPresent(it.draft.also::add));
    counted.ifPresent(it::consume);
    int to = it.hasPhrase(at + 1, "number", "of") ? at + 3 : at + 1;
    it.use(from, to);
    groupAsked(it, asked.get());
    it.draft.orderBy.add(
        new Sort(new Expression.Aggregated(Aggregate.COUNT, Optional.empty(), false), high));
    limit(it);
  }

  private static Optional<TableName> countedTable(Composition it, Span span) {
    return it.table(span).map(NamedTable::name).or(() -> it.column(span).map(NamedColumn::table));
  }

  private static void groupAsked(Composition it, Span asked) {
    Optional<NamedTable> table = it.table(asked);
    if (table.isPresent()) {
      it.draft.groupBy.addAll(it.identity(table.get()));
      if (selectedColumns(it, asked).isEmpty()) {
        showFace(it, table.get());
      }
    } else {
      it.column(asked)
          .ifPresent(
              column -> {
                it.draft.groupBy.add(column.ref());
                it.draft.show(new Expression.Stored(column.ref()));
              });
    }
    it.consume(asked);
  }

  private static void showFace(Composition it, NamedTable table) {
    if (it.face(table) instanceof Expression.Stored stored) {
      it.draft.show(stored);
    } else {
      it.draft.show(new Expression.Stored(it.identity(table).get(0)));
    }
  }

  private static List<Span> selectedColumns(Composition it, Span asked) {
    return it.spans().stream()
        .filter(span -> it.isFree(span) && span.to() <= asked.from() && it.column(span).isPresent())
        .toList();
  }

  private static Optional<Span> askedBefore(Composition it, int at) {
    List<Span> before =
        it.spans().stream()
            .filter(span -> it.isFree(span) && span.to() <= at && it.value(span).isEmpty())
            .toList();
    Optional<Span> table =
        before.stream().filter(span -> it.table(span).isPresent()).reduce((a, b) -> b);
    return table.or(() -> before.stream().findFirst());
  }

  private static void ofColumn(
      Composition it, int from, Span span, NamedColumn column, boolean high) {
    boolean about = !it.draft.groupBy.isEmpty() || askedBefore(it, from).isEmpty();
    it.consume(span);
    if (about && it.draft.limit.isEmpty()) {
      Aggregate function = high ? Aggregate.MAX : Aggregate.MIN;
      it.draft.show(new Expression.Aggregated(function, Optional.of(column.ref()), false));
      return;
    }
    sortBy(it, column, high);
  }

  /** Return true for what several rows share: another table's rows, or a column that is no key. */
  private static boolean repeats(Composition it, Span asked) {
    boolean table = it.table(asked).map(found -> !found.name().equals(it.draft.main)).orElse(false);
    boolean column =
        it.column(asked)
            .map(found -> !found.key() && !it.main().label().equals(Optional.of(found)))
            .orElse(false);
    return table || column;
  }

  /** "The country with the highest total": the group whose figure is the highest. */
  private static void ofGroups(
      Composition it, Span measure, Span asked, Aggregate function, boolean high) {
    NamedColumn column = it.column(measure).orElseThrow();
    it.consume(measure);
    groupAsked(it, asked);
    it.draft.orderBy.add(
        new Sort(new Expression.Aggregated(function, Optional.of(column.ref()), false), high));
    limit(it);
  }

  private static void ofQuality(
      Composition it, int from, int at, Superlatives.Sense sense, boolean high) {
    Optional<NamedColumn> straight =
        it.concept(sense.concepts(), false).filter(SuperlativeRule::orders);
    Optional<NamedColumn> inverse =
        it.concept(sense.inverse(), true).filter(SuperlativeRule::orders);
    if (straight.isPresent()) {
      it.use(from, at + 1);
      sortBy(it, straight.get(), high);
    } else if (inverse.isPresent()) {
      it.use(from, at + 1);
      sortBy(it, inverse.get(), !high);
    }
  }

  private static void sortBy(Composition it, NamedColumn column, boolean high) {
    it.draft.orderBy.add(new Sort(new Expression.Stored(column.ref()), high));
    limit(it);
  }

  private static void limit(Composition it) {
    if (it.draft.limit.isEmpty()) {
      it.draft.limit = OptionalInt.of(1);
    }
  }

  /** "Top 5 countries by revenue": sort by what stands after "by". */
  private static void topBy(Composition it) {
    List<Span> after = new ArrayList<>();
    for (int i = 0; i < it.words.size(); i++) {
      boolean by = it.lower(i).equals("by") || it.hasPhrase(i, "in", "terms", "of");
      if (by) {
        it.freeBetween(i + 1, i + 4).ifPresent(after::add);
      }
    }
    if (!after.isEmpty()) {
      Optional<NamedColumn> column = it.column(after.get(0)).filter(SuperlativeRule::orders);
      column.ifPresent(
          found -> {
            Optional<Span> asked = askedBefore(it, after.get(0).from());
            if (asked.isPresent() && repeats(it, asked.get())) {
              ofGroups(it, after.get(0), asked.get(), Aggregate.SUM, true);
              return;
            }
            it.consume(after.get(0));
            it.draft.orderBy.add(new Sort(new Expression.Stored(found.ref()), true));
          });
    }
  }
}

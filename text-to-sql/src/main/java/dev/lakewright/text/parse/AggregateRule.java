package dev.lakewright.text.parse;

import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Average price", "total sales", "minimum and maximum age": aggregates of columns. */
final class AggregateRule implements Rule {
  private static final Map<String, Aggregate> CUES =
      Map.ofEntries(
          Map.entry("average", Aggregate.AVG),
          Map.entry("mean", Aggregate.AVG),
          Map.entry("avg", Aggregate.AVG),
          Map.entry("total", Aggregate.SUM),
          Map.entry("sum", Aggregate.SUM),
          Map.entry("combined", Aggregate.SUM),
          Map.entry("maximum", Aggregate.MAX),
          Map.entry("max", Aggregate.MAX),
          Map.entry("minimum", Aggregate.MIN),
          Map.entry("min", Aggregate.MIN),
          Map.entry("highest", Aggregate.MAX),
          Map.entry("lowest", Aggregate.MIN),
          Map.entry("largest", Aggregate.MAX),
          Map.entry("smallest", Aggregate.MIN));
  private static final List<String> GLUE =
      List.of(
          "the", "of", "and", "or", "all", "amount", "value", ",", "number", "overall", "combined");

  @Override
  public void apply(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      Aggregate function = CUES.get(it.lower(i));
      if (function != null && !usedElsewhere(it, i)) {
        int at = i;
        measureAfter(it, i).ifPresent(span -> show(it, at, span, function));
      }
    }
    howMuch(it);
  }

  private static boolean usedElsewhere(Composition it, int at) {
    boolean alsoColumn =
        it.spans().stream()
            .anyMatch(span -> it.isFree(span) && span.from() <= at && at < span.to());
    return it.roles.isUsed(at) || (alsoColumn && measureAfter(it, at).isEmpty());
  }

  private static Optional<Span> measureAfter(Composition it, int at) {
    for (Span span : it.spans()) {
      boolean measure = it.column(span).map(Composition::isMeasure).orElse(false);
      boolean reachable =
          span.from() > at && span.from() - at <= 6 && glued(it, at + 1, span.from());
      if (measure && reachable && (it.isFree(span) || aggregated(it, span))) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  /** "minimum and maximum age": the second cue has used the column already. */
  private static boolean aggregated(Composition it, Span span) {
    return it.column(span)
        .map(
            column ->
                it.draft.select.stream()
                    .anyMatch(
                        e ->
                            e instanceof Expression.Aggregated a
                                && a.column().equals(Optional.of(column.ref()))))
        .orElse(false);
  }

  private static boolean glued(Composition it, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean table = inTable(it, i);
      if (!GLUE.contains(it.lower(i)) && !CUES.containsKey(it.lower(i)) && !table) {
        return false;
      }
    }
    return true;
  }

  private static boolean inTable(Composition it, int at) {
    return it.spans().stream()
        .anyMatch(span -> span.from() <= at && at < span.to() && it.table(span).isPresent());
  }

  private static void show(Composition it, int at, Span span, Aggregate function) {
    NamedColumn column = it.column(span).orElseThrow();
    it.draft.show(new Expression.Aggregated(function, Optional.of(column.ref()), false));
    it.consume(span);
    it.use(at, at + 1);
    useGlue(it, at + 1, span.from());
  }

  private static void useGlue(Composition it, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!CUES.containsKey(it.lower(i))) {
        it.use(i, i + 1);
      }
    }
  }

  /** "How much did …", "in total", "the total of all invoices": the sum of the one measure. */
  private static void howMuch(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      boolean cue = it.hasPhrase(i, "how", "much") || it.hasPhrase(i, "in", "total");
      boolean of = it.hasPhrase(i, "total", "of");
      if ((cue || of) && !it.draft.aggregates()) {
        int at = i;
        freeMeasure(it)
            .ifPresent(
                span -> {
                  NamedColumn column = it.column(span).orElseThrow();
                  it.draft.show(
                      new Expression.Aggregated(Aggregate.SUM, Optional.of(column.ref()), false));
                  it.consume(span);
                  it.use(at, at + 2);
                });
      }
    }
    useRepeats(it);
  }

  private static Optional<Span> freeMeasure(Composition it) {
    return it.spans().stream()
        .filter(it::isFree)
        .filter(span -> it.column(span).map(Composition::isMeasure).orElse(false))
        .findFirst();
  }

  /** A second mention of a column that is summed adds nothing. */
  private static void useRepeats(Composition it) {
    for (Span span : it.spans()) {
      if (it.isFree(span) && aggregated(it, span)) {
        it.consume(span);
      }
    }
  }
}

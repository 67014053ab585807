package dev.lakewright.text.parse;

import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Operator;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Above the average", "more than the average price": a comparison with all rows. */
final class AverageRule implements Rule {
  @Override
  public void apply(Composition it) {
    for (int i = 1; i < it.words.size(); i++) {
      boolean average = Set.of("average", "mean").contains(it.lower(i));
      int before = it.lower(i - 1).equals("the") ? i - 2 : i - 1;
      Optional<Operator> operator = average ? operator(it, before) : Optional.empty();
      if (operator.isPresent()) {
        compare(it, i, before, operator.get());
      }
    }
  }

  private static Optional<Operator> operator(Composition it, int at) {
    String word = it.lower(at).equals("than") ? it.lower(at - 1) : it.lower(at);
    return switch (word) {
      case "more", "greater", "higher", "above", "over", "larger", "longer", "older", "bigger" ->
          Optional.of(Operator.GREATER);
      case "less", "lower", "below", "under", "fewer", "smaller", "shorter", "younger" ->
          Optional.of(Operator.LESS);
      default -> Optional.empty();
    };
  }

  private static void compare(Composition it, int at, int before, Operator operator) {
    Optional<Span> right = it.freeBetween(at + 1, at + 3).filter(span -> isMeasure(it, span));
    Optional<Span> left = nearestLeft(it, before);
    Optional<NamedColumn> column =
        right
            .flatMap(it::column)
            .or(() -> left.flatMap(it::column))
            .or(() -> adjective(it, before));
    if (column.isEmpty()) {
      return;
    }
    right.ifPresent(it::consume);
    left.filter(span -> it.column(span).equals(column)).ifPresent(it::consume);
    it.draft.require(at, new Condition.CompareToAll(column.get().ref(), operator, Aggregate.AVG));
    it.use(Math.max(0, before - 1), at + 1);
  }

  private static Optional<NamedColumn> adjective(Composition it, int before) {
    return Superlatives.comparative(it.lower(before - 1))
        .flatMap(sense -> it.concept(sense.concepts(), false));
  }

  private static boolean isMeasure(Composition it, Span span) {
    return it.column(span).map(Composition::isMeasure).orElse(false);
  }

  private static Optional<Span> nearestLeft(Composition it, int at) {
    List<Span> spans = it.spans();
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      if (span.to() <= at && at - span.to() <= 3 && it.isFree(span) && isMeasure(it, span)) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }
}

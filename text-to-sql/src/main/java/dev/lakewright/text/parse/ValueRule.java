package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Literal;
import dev.lakewright.text.ir.Operator;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stored values become conditions; the column or table that introduces one is used up with it. */
final class ValueRule implements Rule {
  private static final Set<String> NEGATIONS =
      Set.of("not", "except", "excluding", "without", "n't", "isn't", "aren't", "never", "other");
  private static final Set<String> COPULAS =
      Set.of(
          "is", "are", "was", "were", "=", "of", "called", "named", "the", "a", "an", "as",
          "titled", "equal", "to", "in", "whose", "with", "equals", "like", "be", "by");

  private record Group(ColumnRef column, boolean negated) {}

  private record Placed(int at, Literal value) {}

  @Override
  public void apply(Composition it) {
    Map<Group, List<Placed>> groups = new LinkedHashMap<>();
    for (Span span : it.spans()) {
      Optional<Target.ToValue> value = it.value(span);
      if (value.isPresent()) {
        boolean negated = isNegated(it, span.from());
        Group group = new Group(value.get().hit().column(), negated);
        groups
            .computeIfAbsent(group, key -> new ArrayList<>())
            .add(new Placed(span.from(), new Literal.Text(value.get().hit().value())));
        it.consume(span);
        introduction(it, span, value.get());
      }
    }
    groups.forEach((group, values) -> add(it, group, values));
  }

  private static void add(Composition it, Group group, List<Placed> values) {
    List<Literal> distinct = values.stream().map(Placed::value).distinct().toList();
    int at = values.get(0).at();
    if (distinct.size() == 1) {
      Operator operator = group.negated() ? Operator.NOT_EQUAL : Operator.EQUAL;
      it.draft.require(at, new Condition.Compare(group.column(), operator, distinct.get(0)));
    } else {
      it.draft.require(at, new Condition.Among(group.column(), distinct, group.negated()));
    }
  }

  private static boolean isNegated(Composition it, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      if (NEGATIONS.contains(it.lower(i))) {
        it.use(i, i + 1);
        return true;
      }
    }
    return false;
  }

  /** Use up {@code genre} in "the genre Jazz", {@code country} in "whose country is Brazil". */
  private static void introduction(Composition it, Span span, Target.ToValue value) {
    List<Span> spans = it.spans();
    int at = spans.indexOf(span);
    if (at > 0) {
      Span before = spans.get(at - 1);
      if (it.isFree(before)
          && onlyCopulas(it, before.to(), span.from())
          && introduces(it, before, value)) {
        boolean asked = before.from() <= 1 && it.table(before).isPresent();
        if (!asked) {
          it.consume(before);
        }
      }
    }
    if (at + 1 < spans.size()) {
      Span after = spans.get(at + 1);
      boolean adjacent = after.from() == span.to();
      boolean foreign = it.table(after).map(t -> !t.name().equals(it.draft.main)).orElse(true);
      if (adjacent && it.isFree(after) && introduces(it, after, value) && foreign) {
        it.consume(after);
      }
    }
  }

  private static boolean introduces(Composition it, Span span, Target.ToValue value) {
    ColumnRef column = value.hit().column();
    return span.targets().stream()
        .anyMatch(
            target ->
                (target instanceof Target.ToColumn c && c.column().ref().equals(column))
                    || (target instanceof Target.ToTable t
                        && t.table().name().equals(column.table())
                        && !t.table().name().equals(it.draft.main)));
  }

  private static boolean onlyCopulas(Composition it, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!COPULAS.contains(it.lower(i))) {
        return false;
      }
    }
    return to - from <= 4;
  }
}

package dev.lakewright.text.follow;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.ValueMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts another value into the one condition of a query that a value can belong to. */
final class ValueSwap {
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2999);

  private final Query before;
  private final boolean figures;

  /**
   * Make a swap.
   *
   * @param figures whether numbers may be swapped too, or texts only
   */
  ValueSwap(Query before, boolean figures) {
    this.before = before;
    this.figures = figures;
  }

  /** Return the query with a value that the words name; nothing where there are several ways. */
  Optional<Query> of(LinkedQuestion named) {
    Set<Query> swapped = new HashSet<>();
    for (int i = 0; i < before.where().size(); i++) {
      int place = i;
      values(before.where().get(i), named).map(it -> with(place, it)).forEach(swapped::add);
    }
    swapped.remove(before);
    return swapped.size() == 1 ? swapped.stream().findFirst() : Optional.empty();
  }

  private Query with(int place, Condition condition) {
    List<Condition> where = new ArrayList<>(before.where());
    where.set(place, condition);
    return before.filtered(where);
  }

  private Stream<Condition> values(Condition condition, LinkedQuestion named) {
    if (!(condition instanceof Condition.Compare compare)
        || !(compare.right() instanceof Expression.Constant constant)) {
      return Stream.empty();
    }
    Stream<Literal> literals =
        named.values().stream().flatMap(it -> literals(it, compare, constant.value()));
    return literals.map(
        it ->
            new Condition.Compare(compare.left(), compare.operator(), new Expression.Constant(it)));
  }

  private Stream<Literal> literals(ValueMention mention, Condition.Compare compare, Literal old) {
    if (old instanceof Literal.Figure figure) {
      return mention.number().stream()
          .filter(it -> figures && isYear(it) == isYear(figure.value()))
          .map(Literal.Figure::new);
    }
    boolean equal = compare.operator() == Operator.EQUAL;
    if (equal
        && old instanceof Literal.Text
        && compare.left() instanceof Expression.Stored stored) {
      ColumnRef column = stored.field().ref();
      return mention.hits().stream()
          .filter(it -> it.column().equals(column))
          .limit(1)
          .map(it -> new Literal.Text(it.value()));
    }
    return Stream.empty();
  }

  private static boolean isYear(BigDecimal number) {
    return number.compareTo(FIRST_YEAR) >= 0
        && number.compareTo(LAST_YEAR) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}

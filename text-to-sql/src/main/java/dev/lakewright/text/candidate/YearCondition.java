package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The condition that a date lies in a year, which what a question says of days stands behind. */
record YearCondition(BigDecimal year) {

  /**
   * Return a query with other conditions in place of the only one of this kind; nothing where there
   * is none, or more than one.
   *
   * @param others takes the date and the condition on its year
   */
  Optional<Query> refined(Query query, BiFunction<Expression, Condition, List<Condition>> others) {
    List<Condition> refined = new ArrayList<>();
    int found = 0;
    for (Condition condition : query.where()) {
      Optional<Expression> date = date(condition);
      found += date.isPresent() ? 1 : 0;
      refined.addAll(
          date.map(it -> others.apply(it, condition)).orElseGet(() -> List.of(condition)));
    }
    return found == 1 ? Optional.of(query.filtered(refined)) : Optional.empty();
  }

  private Optional<Expression> date(Condition condition) {
    Expression own = new Expression.Constant(new Literal.Figure(year));
    return condition instanceof Condition.Compare it
            && it.operator() == Operator.EQUAL
            && it.left() instanceof Expression.Part date
            && date.part() == DatePart.YEAR
            && it.right().equals(own)
        ? Optional.of(date.operand())
        : Optional.empty();
  }
}

package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.CalendarYear;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Tells queries that nobody means, whatever the question, from others. */
final class Sense {
  private final SchemaIndex schema;

  Sense(SchemaIndex schema) {
    this.schema = schema;
  }

  /** Return true if a query, those within it aside, can be meant. */
  boolean has(Query query) {
    return !showsWhatItAsks(query)
        && !groupsByItsMeasure(query)
        && !isYear(query.limit())
        && query.where().stream().noneMatch(this::isOdd);
  }

  /** "Who recorded Supernatural?" asks for nothing that the question says. */
  private static boolean showsWhatItAsks(Query query) {
    Set<Expression> fixed = new HashSet<>();
    for (Condition condition : query.where()) {
      if (condition instanceof Condition.Compare it
          && it.operator() == Operator.EQUAL
          && it.right() instanceof Expression.Constant) {
        fixed.add(it.left());
      }
    }
    return !query.select().isEmpty()
        && query.combination().isEmpty()
        && fixed.containsAll(query.select());
  }

  /** Nobody asks for the first 1997 rows in so many words. */
  private static boolean isYear(OptionalInt limit) {
    return limit.isPresent() && CalendarYear.is(BigDecimal.valueOf(limit.getAsInt()));
  }

  /** The total of each total. */
  private static boolean groupsByItsMeasure(Query query) {
    return query.select().stream()
        .flatMap(it -> measured(it).stream())
        .anyMatch(query.select()::contains);
  }

  private static Optional<Expression> measured(Expression shown) {
    return shown instanceof Expression.Aggregated it && it.function() != Aggregate.COUNT
        ? it.operand()
        : Optional.empty();
  }

  private boolean isOdd(Condition condition) {
    return condition instanceof Condition.Missing missing
        ? isFlag(missing.operand())
        : condition instanceof Condition.Compare it && (isYearOfNone(it) || isOfOther(it));
  }

  /** "Stores with a coffee bar" are those that say yes, not those that say anything. */
  private boolean isFlag(Expression operand) {
    return operand instanceof Expression.Stored it
        && schema.column(it.field().ref()).filter(c -> c.kind() == TypeKind.BOOLEAN).isPresent();
  }

  /** "2015 readings" have no level of 2015, where their table has a year or a date. */
  private boolean isYearOfNone(Condition.Compare condition) {
    if (condition.operator() != Operator.EQUAL
        || !(condition.left() instanceof Expression.Stored stored)
        || !(condition.right() instanceof Expression.Constant constant)
        || !(constant.value() instanceof Literal.Figure figure)
        || !CalendarYear.is(figure.value())) {
      return false;
    }
    List<NamedColumn> columns = schema.table(stored.field().source().table()).columns();
    return columns.stream().anyMatch(NamedColumn::isOfTime)
        && schema
            .column(stored.field().ref())
            .filter(it -> it.kind().isNumber() && !it.isOfTime())
            .isPresent();
  }

  /** "Longer than the average" compares with an average of lengths, not of anything else. */
  private static boolean isOfOther(Condition.Compare condition) {
    return condition.left() instanceof Expression.Stored left
        && condition.right() instanceof Expression.Nested nested
        && nested.query().select().size() == 1
        && measured(nested.query().select().get(0))
            .filter(it -> it instanceof Expression.Stored)
            .map(it -> !((Expression.Stored) it).field().ref().equals(left.field().ref()))
            .orElse(false);
  }
}

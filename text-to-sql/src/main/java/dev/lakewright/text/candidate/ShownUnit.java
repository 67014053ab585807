package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Arithmetic;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures asked for in another unit than the lake's: "the average length in minutes" where a column
 * holds milliseconds.
 *
 * @param words of the question without the unit
 */
record ShownUnit(List<Word> words, Unit unit) implements Amendment {
  ShownUnit {
    words = List.copyOf(words);
  }

  /** Return the amendment; nothing where the lake has the unit itself, or none of its kind. */
  static Optional<ShownUnit> of(List<Word> question, SchemaIndex schema) {
    for (int at = 1; at + 1 < question.size(); at++) {
      boolean in = question.get(at).isAny("in") && !question.get(at + 1).quoted();
      Optional<Unit> unit = in ? Unit.named(question.get(at + 1).lower()) : Optional.empty();
      if (unit.isPresent() && isOther(unit.get(), schema)) {
        List<Word> words = new ArrayList<>(question.subList(0, at));
        boolean comma = question.get(at + 1).comma();
        words.set(at - 1, words.get(at - 1).withComma(words.get(at - 1).comma() || comma));
        words.addAll(question.subList(at + 2, question.size()));
        return Optional.of(new ShownUnit(words, unit.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOther(Unit unit, SchemaIndex schema) {
    List<Unit> units =
        schema.tables().stream()
            .flatMap(table -> table.columns().stream())
            .flatMap(column -> Unit.of(column).stream())
            .toList();
    return !units.contains(unit) && units.stream().anyMatch(it -> it.kind() == unit.kind());
  }

  /** Return the query that shows its figures in the unit; nothing where none is of its kind. */
  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    List<Expression> shown = new ArrayList<>();
    for (Expression expression : query.select()) {
      shown.add(unit(expression, schema).map(it -> converted(expression, it)).orElse(expression));
    }
    return shown.equals(query.select()) ? Optional.empty() : Optional.of(query.selecting(shown));
  }

  private Optional<Unit> unit(Expression shown, SchemaIndex schema) {
    if (shown instanceof Expression.Aggregated it && it.function() != Aggregate.COUNT) {
      return it.operand().flatMap(operand -> unit(operand, schema));
    }
    Optional<NamedColumn> column =
        shown instanceof Expression.Stored it ? schema.column(it.field().ref()) : Optional.empty();
    return column.flatMap(Unit::of).filter(it -> it.kind() == unit.kind());
  }

  private Expression converted(Expression shown, Unit stored) {
    BigDecimal parts = unit.in(stored, BigDecimal.ONE);
    return parts.compareTo(BigDecimal.ONE) >= 0
        ? calculated(Arithmetic.DIVIDED_BY, shown, parts)
        : calculated(Arithmetic.TIMES, shown, stored.in(unit, BigDecimal.ONE));
  }

  private static Expression calculated(Arithmetic operation, Expression shown, BigDecimal by) {
    return new Expression.Calculated(
        operation, shown, new Expression.Constant(new Literal.Figure(by)));
  }
}

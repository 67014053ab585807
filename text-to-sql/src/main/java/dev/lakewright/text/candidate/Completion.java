package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes of a filled sketch a query that engines with strict types and groups take: what is shown or
 * sorted by beside aggregates is grouped by as well, and a year that is compared with a date is
 * compared with the date's year.
 */
public final class Completion {
  private final SchemaIndex schema;
  private final Optional<DatePart> grain;
  private final boolean different;
  private final Sense sense;
  private final Compared comparison;
  private final Calendar calendar;

  /**
   * Make a completion for one question.
   *
   * @param words of the question
   */
  public Completion(SchemaIndex schema, List<Word> words) {
    this.schema = schema;
    this.sense = new Sense(schema);
    this.grain = TimeGrain.of(words);
    this.comparison = new Compared(words);
    this.calendar = new Calendar(schema, words);
    this.different = words.stream().anyMatch(it -> it.isAny("different", "distinct", "unique"));
  }

  /** Return the query that is meant; nothing where it makes no sense. */
  public Optional<Query> of(Query query) {
    if (!sense.has(query)) {
      return Optional.empty();
    }
    Optional<Query> right = Optional.empty();
    if (query.combination().isPresent()) {
      right = of(query.combination().get().query());
      if (right.isEmpty()) {
        return Optional.empty();
      }
    }
    List<Condition> where = new ArrayList<>();
    for (Condition condition : query.where()) {
      Optional<Condition> complete = condition(condition);
      if (complete.isEmpty()) {
        return Optional.empty();
      }
      where.add(complete.get());
    }
    Optional<Query> combined = right;
    Query filtered =
        query
            .filtered(OneOfMany.of(where))
            .combined(
                query
                    .combination()
                    .map(it -> new Combination(it.operation(), combined.orElseThrow())));
    Query compared = calendar.of(comparison.of(filtered));
    return grouped(grain.isPresent() ? grained(compared, grain.get()) : compared)
        .map(it -> repeats(it) ? it.distinctRows() : it);
  }

  /** A list of what rows have in common, such as their countries, is meant without repeats. */
  private boolean repeats(Query query) {
    return query.groupBy().isEmpty()
        && query.combination().isEmpty()
        && query.limit().isEmpty()
        && !query.select().isEmpty()
        && query.select().stream().allMatch(it -> it instanceof Expression.Stored)
        && query.orderBy().stream().allMatch(it -> query.select().contains(it.key()))
        && (different
            || query.select().stream()
                .allMatch(it -> isShared(((Expression.Stored) it).field().ref())));
  }

  private boolean isShared(ColumnRef column) {
    NamedTable table = schema.table(column.table());
    boolean label = table.label().map(it -> it.ref().equals(column)).orElse(false);
    return !label
        && table.columns().stream()
            .anyMatch(
                it ->
                    it.ref().equals(column)
                        && it.kind() == TypeKind.TEXT
                        && !it.key()
                        && !it.hasLemma("name")
                        && !it.hasLemma("title"));
  }

  /** Group by a part of each date that is grouped by, and show and sort by the same part. */
  private Query grained(Query query, DatePart part) {
    Set<Expression> dates = new LinkedHashSet<>();
    for (Expression key : query.groupBy()) {
      if (isDate(key)) {
        dates.add(key);
      }
    }
    UnaryOperator<Expression> cut = it -> dates.contains(it) ? new Expression.Part(part, it) : it;
    return query
        .selecting(query.select().stream().map(cut).toList())
        .grouped(query.groupBy().stream().map(cut).toList(), query.having())
        .sorted(
            query.orderBy().stream()
                .map(it -> new Sort(cut.apply(it.key()), it.descending()))
                .toList(),
            query.limit());
  }

  private boolean isDate(Expression expression) {
    return expression instanceof Expression.Stored it
        && schema.column(it.field().ref()).filter(column -> column.kind().isTemporal()).isPresent();
  }

  private static Optional<Query> grouped(Query query) {
    boolean aggregates =
        query.select().stream().anyMatch(Completion::isAggregate)
            || query.orderBy().stream().anyMatch(it -> isAggregate(it.key()))
            || !query.having().isEmpty();
    if (query.groupBy().isEmpty() && !aggregates) {
      return Optional.of(query);
    }
    Set<Expression> keys = new LinkedHashSet<>(query.groupBy());
    for (Expression shown : query.select()) {
      if (shown instanceof Expression.All) {
        return Optional.empty();
      }
      if (!isAggregate(shown)) {
        keys.add(shown);
      }
    }
    query.orderBy().stream().map(it -> it.key()).filter(it -> !isAggregate(it)).forEach(keys::add);
    return Optional.of(query.grouped(List.copyOf(keys), query.having()));
  }

  private static boolean isAggregate(Expression expression) {
    return expression instanceof Expression.Aggregated;
  }

  private Optional<Condition> condition(Condition condition) {
    if (condition instanceof Condition.Member it) {
      return of(it.query()).map(query -> new Condition.Member(it.operand(), query, it.negated()));
    }
    if (condition instanceof Condition.AnyOf it) {
      List<Condition> parts =
          it.parts().stream().flatMap(part -> condition(part).stream()).toList();
      return parts.size() == it.parts().size()
          ? Optional.of(new Condition.AnyOf(parts))
          : Optional.empty();
    }
    if (condition instanceof Condition.Between it) {
      Expression operand = dated(it.operand(), it.low());
      return Optional.of(new Condition.Between(operand, it.low(), it.high(), it.negated()));
    }
    if (condition instanceof Condition.Compare it) {
      if (it.right() instanceof Expression.Nested nested) {
        return of(nested.query())
            .map(
                query ->
                    new Condition.Compare(it.left(), it.operator(), new Expression.Nested(query)));
      }
      Expression left = dated(it.left(), it.right());
      return Optional.of(new Condition.Compare(left, it.operator(), it.right()));
    }
    return Optional.of(condition);
  }

  /** A date that is compared with a number means its year. */
  private Expression dated(Expression operand, Expression constant) {
    boolean figure =
        constant instanceof Expression.Constant it && it.value() instanceof Literal.Figure;
    return figure && isDate(operand) ? new Expression.Part(DatePart.YEAR, operand) : operand;
  }
}

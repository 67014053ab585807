package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.JoinPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Makes forms over a random schema, written in the one way in which the reader writes them. */
final class RandomForms {
  private static final int DEEPEST = 2;

  private final RandomSchema schema;
  private final Random random;

  RandomForms(RandomSchema schema, Random random) {
    this.schema = schema;
    this.random = random;
  }

  Query query() {
    return query(0);
  }

  Query query(int depth) {
    int kind = random.nextInt(depth < DEEPEST ? 9 : 6);
    return switch (kind) {
      case 6 -> combined(depth + 1);
      case 7 -> Query.of(List.of(Expression.rows())).over(query(depth + 1));
      case 8 -> limited(query(depth + 1));
      case 5 -> towed();
      case 4 -> linked(depth);
      default -> chained(depth);
    };
  }

  /** A query over tables that keys connect, with at most one that no clause names. */
  private Query chained(int depth) {
    List<Integer> tables = new ArrayList<>(new LinkedHashSet<>(List.of(connected(), connected())));
    Query query = clauses(tables, depth);
    Optional<JoinPlan> plan = JoinPlan.of(query, schema.index().joins());
    Source extra = schema.source(connected());
    boolean needed = plan.map(it -> chance(4) && !it.sources().contains(extra)).orElse(true);
    return needed ? query.over(List.of(extra), List.of()) : query;
  }

  private int connected() {
    return random.nextInt(RandomSchema.CONNECTED);
  }

  /** A query over the table that no key points at or from, joined by any column of another. */
  private Query linked(int depth) {
    Field left = schema.field(0, random.nextInt(RandomSchema.COLUMNS));
    Field right = schema.field(RandomSchema.CONNECTED, random.nextInt(RandomSchema.COLUMNS));
    return clauses(List.of(0, RandomSchema.CONNECTED), depth)
        .over(List.of(), Links.sorted(List.of(new Link(left, right))));
  }

  /** A query over a table that is joined to itself by way of another. */
  private Query towed() {
    Field key = schema.field(0, random.nextInt(RandomSchema.COLUMNS));
    Expression shown = Expression.of(schema.field(0, random.nextInt(RandomSchema.COLUMNS)));
    Expression compared = Expression.of(second(schema.field(0, 2)));
    List<Link> links =
        List.of(new Link(schema.field(1, 0), key), new Link(schema.field(1, 1), second(key)));
    return Query.of(List.of(shown))
        .filtered(
            List.of(
                new Condition.Compare(
                    compared, Operator.GREATER, expressions(List.of()).constant())))
        .over(List.of(), Links.sorted(links));
  }

  private static Field second(Field field) {
    return new Field(new Source(field.source().table(), 1), field.column());
  }

  private Query combined(int depth) {
    Query left = query(depth);
    Query right = query(depth);
    SetOperation operation = pick(SetOperation.values());
    boolean ordered = !right.orderBy().isEmpty() && right.limit().isEmpty();
    return left.combination().isPresent() || ordered
        ? left
        : left.combined(Optional.of(new Combination(operation, right)));
  }

  private static Query limited(Query inner) {
    return Query.of(List.of(new Expression.All(Optional.empty())))
        .over(inner)
        .sorted(List.of(new Sort(inner.select().get(0), true)), OptionalInt.of(7));
  }

  private Query clauses(List<Integer> tables, int depth) {
    RandomExpressions expressions = expressions(tables);
    RandomConditions conditions = new RandomConditions(this, expressions, random, depth);
    List<Expression> select = new ArrayList<>();
    do {
      select.add(
          chance(9)
              ? new Expression.All(Optional.of(schema.source(pick(tables))))
              : conditions.expression());
    } while (chance(2));
    Query query = chance(5) ? Query.of(select).distinctRows() : Query.of(select);
    List<Expression> keys = chance(3) ? List.of(expressions.stored()) : List.of();
    List<Condition> having = chance(5) ? List.of(conditions.condition()) : List.of();
    List<Expression> sortable = new ArrayList<>(keys);
    sortable.add(expressions.aggregate());
    select.stream().filter(Expression.Stored.class::isInstance).forEach(sortable::add);
    if (keys.isEmpty()) {
      sortable.add(expressions.stored());
    }
    List<Sort> order = new ArrayList<>();
    while (chance(3)) {
      order.add(new Sort(pick(sortable), chance(2)));
    }
    OptionalInt limit = chance(4) ? OptionalInt.of(random.nextInt(99)) : OptionalInt.empty();
    return query.filtered(conditions.all()).grouped(keys, having).sorted(order, limit);
  }

  private RandomExpressions expressions(List<Integer> tables) {
    return new RandomExpressions(schema, tables, random);
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> T pick(T[] list) {
    return pick(List.of(list));
  }
}

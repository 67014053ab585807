package dev.lakewright.text.sketch;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts a sketch and its fillings together; the inverse of {@link SketchReader}. For one query. */
public final class QueryBuilder {
  private final Iterator<Filling> fillings;

  private QueryBuilder(Iterator<Filling> fillings) {
    this.fillings = fillings;
  }

  /**
   * Return the query.
   *
   * @throws java.util.NoSuchElementException if a filling lacks what its slot needs
   */
  public static Query build(Parsed parsed) {
    return new QueryBuilder(parsed.fillings().iterator()).query(parsed.sketch());
  }

  private Query query(Sketch sketch) {
    List<Condition> where = new ArrayList<>();
    sketch.where().forEach(shape -> where.add(condition(shape)));
    List<Expression> select = new ArrayList<>();
    sketch.select().forEach(item -> select.add(expression(item)));
    List<Expression> groupBy = new ArrayList<>();
    for (int i = 0; i < sketch.groups(); i++) {
      groupBy.add(stored());
    }
    List<Condition> having = new ArrayList<>();
    sketch.having().forEach(it -> having.add(having(it)));
    List<Sort> orderBy = new ArrayList<>();
    sketch.order().forEach(it -> orderBy.add(new Sort(expression(it.item()), it.descending())));
    OptionalInt limit = limit(sketch.limit());
    List<Source> also = new ArrayList<>();
    for (int i = 0; i < sketch.also(); i++) {
      also.add(Source.of(fillings.next().table().orElseThrow()));
    }
    Optional<Combination> combination =
        sketch.combined().map(it -> new Combination(it.operation(), query(it.sketch())));
    boolean either = sketch.either() && where.size() > 1;
    return whole(
        new Query(
            also,
            List.of(),
            select,
            false,
            either ? List.of(new Condition.AnyOf(where)) : where,
            groupBy,
            having,
            orderBy,
            limit,
            combination));
  }

  /** All columns of a query over one table are all columns of that table. */
  private static Query whole(Query query) {
    List<Source> sources = query.sources();
    boolean all = query.select().stream().anyMatch(it -> it instanceof Expression.All);
    if (!all || sources.size() != 1) {
      return query;
    }
    Expression.All one = new Expression.All(Optional.of(sources.get(0)));
    List<Expression> select =
        query.select().stream().map(it -> it instanceof Expression.All ? one : it).toList();
    return query.selecting(select).over(List.of(), List.of());
  }

  private Expression.Stored stored() {
    return stored(fillings.next().column().orElseThrow());
  }

  private static Expression.Stored stored(ColumnRef column) {
    return Expression.of(Field.of(column));
  }

  private Expression expression(Item item) {
    return switch (item.operand()) {
      case ALL -> new Expression.All(Optional.empty());
      case ROWS -> Expression.rows();
      case COLUMN -> {
        Expression stored = stored();
        yield item.function().isEmpty()
            ? stored
            : new Expression.Aggregated(
                item.function().get(), Optional.of(stored), item.distinct());
      }
    };
  }

  private OptionalInt limit(Limit limit) {
    return switch (limit) {
      case NONE -> OptionalInt.empty();
      case ONE -> OptionalInt.of(1);
      case MANY -> OptionalInt.of(rows(fillings.next().literals().get(0)));
    };
  }

  private static int rows(Literal literal) {
    return literal instanceof Literal.Figure figure ? figure.value().intValue() : 1;
  }

  private Condition having(Having having) {
    Expression measure = expression(having.measure());
    if (having.inner().isPresent()) {
      return new Condition.Compare(
          measure,
          having.operator().orElseThrow(),
          new Expression.Nested(query(having.inner().get())));
    }
    Filling bound = fillings.next();
    return new Condition.Compare(
        measure, bound.operator().orElseThrow(), new Expression.Constant(bound.literals().get(0)));
  }

  private Condition condition(Shape shape) {
    Filling filling = fillings.next();
    Expression left = stored(filling.column().orElseThrow());
    return switch (shape.kind()) {
      case VALUE ->
          new Condition.Compare(
              left, filling.operator().orElseThrow(), constant(filling.literals().get(0)));
      case BETWEEN ->
          new Condition.Between(
              left,
              constant(filling.literals().get(0)),
              constant(filling.literals().get(1)),
              false);
      case LIKE -> new Condition.Like(left, pattern(filling.literals().get(0)), shape.negated());
      case MISSING -> new Condition.Missing(left, shape.negated());
      case COMPARED ->
          new Condition.Compare(
              left,
              shape.operator().orElseThrow(),
              new Expression.Nested(query(shape.inner().orElseThrow())));
      case MEMBER ->
          new Condition.Member(left, query(shape.inner().orElseThrow()), shape.negated());
    };
  }

  private static Expression constant(Literal literal) {
    return new Expression.Constant(literal);
  }

  private static String pattern(Literal literal) {
    return literal instanceof Literal.Text text ? text.value() : "";
  }
}

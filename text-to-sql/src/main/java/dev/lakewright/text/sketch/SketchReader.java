package dev.lakewright.text.sketch;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes queries apart into sketch and fillings. Queries with self-joins, calculated expressions,
 * mixed AND and OR, or joins beside the join graph have no sketch.
 */
public final class SketchReader {
  private SketchReader() {}

  /** The query is of a kind that has no sketch. */
  static final class NoSketch extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSketch(String why) {
      super(why, null, false, false);
    }
  }

  /** Return the query's parts; nothing where it has no sketch. */
  public static Optional<Parsed> read(Query query) {
    try {
      List<Filling> fillings = new ArrayList<>();
      Sketch sketch = sketch(query, fillings);
      return Optional.of(new Parsed(sketch, fillings));
    } catch (NoSketch none) {
      return Optional.empty();
    }
  }

  private record Part(Shape shape, List<Filling> fillings) {}

  private static Sketch sketch(Query query, List<Filling> fillings) {
    check(query.links().isEmpty(), "links");
    check(query.sources().stream().allMatch(it -> it.occurrence() == 0), "self-join");
    check(query.sources().size() == 1 || !showsOneTable(query), "all of one table");
    boolean either = query.where().size() == 1 && query.where().get(0) instanceof Condition.AnyOf;
    List<Part> where = new ArrayList<>();
    List<Condition> conditions =
        either ? ((Condition.AnyOf) query.where().get(0)).parts() : query.where();
    conditions.forEach(it -> where.add(it.accept(SketchReader.CONDITIONS)));
    where.sort(Comparator.comparing(part -> part.shape().kind()));
    where.forEach(part -> fillings.addAll(part.fillings()));
    List<Item> select = query.select().stream().map(it -> item(it, fillings)).toList();
    query.groupBy().forEach(it -> check(item(it, fillings).equals(Item.COLUMN), "group"));
    List<Having> having = query.having().stream().map(it -> having(it, fillings)).toList();
    List<Order> order = query.orderBy().stream().map(it -> order(it, fillings)).toList();
    Limit limit = limit(query, fillings);
    List<TableName> also = also(query);
    also.forEach(it -> fillings.add(Filling.table(it)));
    Optional<Combined> combined = query.combination().map(it -> combined(it, fillings));
    return new Sketch(
        where.stream().map(Part::shape).toList(),
        either,
        select,
        query.groupBy().size(),
        having,
        order,
        limit,
        also.size(),
        combined);
  }

  /** Tables that no column names: those beside the columns, and those all of which is shown. */
  private static List<TableName> also(Query query) {
    Set<TableName> named =
        query.fields().stream().map(it -> it.source().table()).collect(Collectors.toSet());
    Set<TableName> also = new LinkedHashSet<>();
    query.sources().stream()
        .map(Source::table)
        .filter(it -> !named.contains(it))
        .forEach(also::add);
    return List.copyOf(also);
  }

  private static boolean showsOneTable(Query query) {
    return query.select().stream()
        .anyMatch(it -> it instanceof Expression.All all && all.source().isPresent());
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new NoSketch(what);
    }
  }

  private static Combined combined(Combination combination, List<Filling> fillings) {
    return new Combined(combination.operation(), sketch(combination.query(), fillings));
  }

  private static Limit limit(Query query, List<Filling> fillings) {
    if (query.limit().isEmpty()) {
      return Limit.NONE;
    }
    if (query.limit().getAsInt() == 1) {
      return Limit.ONE;
    }
    BigDecimal rows = BigDecimal.valueOf(query.limit().getAsInt());
    fillings.add(Filling.literal(new Literal.Figure(rows)));
    return Limit.MANY;
  }

  private static Item item(Expression expression, List<Filling> fillings) {
    if (expression instanceof Expression.Stored it) {
      fillings.add(Filling.column(it.field().ref()));
      return Item.COLUMN;
    }
    if (expression instanceof Expression.Part it) {
      // Parts of dates follow from the question and the column's type.
      return item(it.operand(), fillings);
    }
    if (expression instanceof Expression.All) {
      return Item.ALL;
    }
    if (expression instanceof Expression.Aggregated it) {
      if (it.operand().isEmpty()) {
        return Item.ROWS;
      }
      check(item(it.operand().get(), fillings).equals(Item.COLUMN), "aggregate");
      return new Item(Optional.of(it.function()), it.distinct(), Item.Operand.COLUMN);
    }
    throw new NoSketch("expression");
  }

  private static Order order(Sort sort, List<Filling> fillings) {
    return new Order(item(sort.key(), fillings), sort.descending());
  }

  private static Having having(Condition condition, List<Filling> fillings) {
    if (!(condition instanceof Condition.Compare it)) {
      throw new NoSketch("having");
    }
    Item measure = item(it.left(), fillings);
    if (it.right() instanceof Expression.Nested nested) {
      Sketch inner = sketch(nested.query(), fillings);
      return new Having(measure, Optional.of(it.operator()), Optional.of(inner));
    }
    fillings.add(Filling.bound(it.operator(), literal(it.right())));
    return new Having(measure, Optional.empty(), Optional.empty());
  }

  private static Literal literal(Expression expression) {
    check(expression instanceof Expression.Constant, "constant");
    return ((Expression.Constant) expression).value();
  }

  private static final Condition.Visitor<Part> CONDITIONS = new Conditions();

  /** Takes single conditions apart. */
  private static final class Conditions implements Condition.Visitor<Part> {
    @Override
    public Part compare(Condition.Compare it) {
      List<Filling> fillings = new ArrayList<>();
      check(item(it.left(), fillings).equals(Item.COLUMN), "compared expression");
      if (it.right() instanceof Expression.Nested nested) {
        Sketch inner = sketch(nested.query(), fillings);
        Optional<dev.lakewright.text.form.Operator> operator = Optional.of(it.operator());
        return new Part(
            new Shape(Shape.Kind.COMPARED, false, operator, Optional.of(inner)), fillings);
      }
      Filling left = fillings.get(0);
      return new Part(
          Shape.VALUE,
          List.of(
              new Filling(
                  left.column(),
                  Optional.empty(),
                  Optional.of(it.operator()),
                  List.of(literal(it.right())))));
    }

    @Override
    public Part between(Condition.Between it) {
      List<Filling> fillings = new ArrayList<>();
      check(!it.negated() && item(it.operand(), fillings).equals(Item.COLUMN), "between");
      return new Part(
          Shape.BETWEEN,
          List.of(
              new Filling(
                  fillings.get(0).column(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of(literal(it.low()), literal(it.high())))));
    }

    @Override
    public Part among(Condition.Among it) {
      throw new NoSketch("list");
    }

    @Override
    public Part member(Condition.Member it) {
      List<Filling> fillings = new ArrayList<>();
      check(item(it.operand(), fillings).equals(Item.COLUMN), "member");
      Sketch inner = sketch(it.query(), fillings);
      return new Part(
          new Shape(Shape.Kind.MEMBER, it.negated(), Optional.empty(), Optional.of(inner)),
          fillings);
    }

    @Override
    public Part like(Condition.Like it) {
      List<Filling> fillings = new ArrayList<>();
      check(item(it.operand(), fillings).equals(Item.COLUMN), "like");
      return new Part(
          Shape.of(Shape.Kind.LIKE, it.negated()),
          List.of(
              new Filling(
                  fillings.get(0).column(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of(new Literal.Text(it.pattern())))));
    }

    @Override
    public Part missing(Condition.Missing it) {
      List<Filling> fillings = new ArrayList<>();
      check(item(it.operand(), fillings).equals(Item.COLUMN), "missing");
      return new Part(Shape.of(Shape.Kind.MISSING, it.negated()), fillings);
    }

    @Override
    public Part allOf(Condition.AllOf it) {
      throw new NoSketch("and within or");
    }

    @Override
    public Part anyOf(Condition.AnyOf it) {
      throw new NoSketch("or within and");
    }
  }
}

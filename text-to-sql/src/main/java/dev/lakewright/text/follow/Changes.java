package dev.lakewright.text.follow;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Queries changed in one respect, and whether one query is another that was changed so. */
final class Changes {
  private final Query before;

  Changes(Query before) {
    this.before = before;
  }

  /**
   * Return true if a query is the one before with conditions, groups or an order more, and nothing
   * of it lost.
   */
  boolean adds(Query after) {
    return !after.equals(before)
        && sameFrame(after)
        && after.where().containsAll(before.where())
        && after.having().containsAll(before.having())
        && after.groupBy().containsAll(before.groupBy())
        && after.select().containsAll(before.select())
        && (before.orderBy().isEmpty() || !after.orderBy().isEmpty())
        && (before.limit().isEmpty() || after.limit().isPresent())
        && (more(after.where(), before.where())
            || more(after.having(), before.having())
            || more(after.groupBy(), before.groupBy())
            || !after.orderBy().equals(before.orderBy())
            || !after.limit().equals(before.limit()));
  }

  private static boolean more(List<?> after, List<?> before) {
    return after.size() > before.size();
  }

  private boolean sameFrame(Query after) {
    return after.combination().equals(before.combination())
        && after.derived().equals(before.derived())
        && after.distinct() == before.distinct();
  }

  /** Return true if a query is the one before with another value in one condition. */
  boolean replaces(Query after) {
    List<Condition> gone = new ArrayList<>(before.where());
    gone.removeAll(after.where());
    List<Condition> come = new ArrayList<>(after.where());
    come.removeAll(before.where());
    return gone.size() == 1
        && come.size() == 1
        && operand(gone.get(0)).equals(operand(come.get(0)))
        && operand(gone.get(0)).isPresent()
        && after.filtered(before.where()).equals(before);
  }

  /**
   * Return the query with conditions more; one about what a condition was about takes its place.
   */
  Query replacing(List<Condition> others) {
    List<Condition> where = new ArrayList<>(before.where());
    for (Condition other : others) {
      where.removeIf(it -> operand(it).isPresent() && operand(it).equals(operand(other)));
      where.add(other);
    }
    return before.filtered(where);
  }

  /** Return the query with conditions more. */
  Query filtered(List<Condition> others) {
    List<Condition> where = new ArrayList<>(before.where());
    others.stream().filter(it -> !where.contains(it)).forEach(where::add);
    return before.filtered(where);
  }

  /** Return the query by groups more; nothing where it takes no figures of rows. */
  Optional<Query> grouped(List<Expression> keys) {
    boolean figures = before.select().stream().anyMatch(Changes::isFigure);
    List<Expression> groups = new ArrayList<>(before.groupBy());
    keys.stream().filter(it -> !groups.contains(it)).forEach(groups::add);
    if (!figures || keys.isEmpty() || groups.equals(before.groupBy())) {
      return Optional.empty();
    }
    List<Expression> select = new ArrayList<>(keys);
    before.select().stream().filter(it -> !select.contains(it)).forEach(select::add);
    return Optional.of(before.selecting(select).grouped(groups, before.having()));
  }

  Optional<Query> sorted(List<Sort> keys) {
    return keys.isEmpty() ? Optional.empty() : Optional.of(before.sorted(keys, before.limit()));
  }

  /** Return the first rows; without an order, those with the greatest figure. */
  Query first(int rows) {
    List<Sort> order = before.orderBy().isEmpty() ? byFigure() : before.orderBy();
    return before.sorted(order, OptionalInt.of(rows));
  }

  /** Return the rows the other way round; nothing where they have no order. */
  Optional<Query> reversed() {
    List<Sort> turned =
        before.orderBy().stream().map(it -> new Sort(it.key(), !it.descending())).toList();
    return turned.isEmpty() ? Optional.empty() : Optional.of(before.sorted(turned, before.limit()));
  }

  /** Return the number of rows of a query that lists rows; nothing for one that takes figures. */
  Optional<Query> counted() {
    boolean lists =
        before.groupBy().isEmpty()
            && before.limit().isEmpty()
            && before.combination().isEmpty()
            && before.derived().isEmpty()
            && before.select().stream().noneMatch(Changes::isFigure);
    if (!lists) {
      return Optional.empty();
    }
    Query all = before.over(before.sources(), before.links());
    return Optional.of(all.selecting(List.of(counts())).sorted(List.of(), OptionalInt.empty()));
  }

  private Expression counts() {
    boolean one = before.distinct() && before.select().size() == 1;
    return one
        ? new Expression.Aggregated(Aggregate.COUNT, Optional.of(before.select().get(0)), true)
        : Expression.rows();
  }

  private List<Sort> byFigure() {
    return before.select().stream()
        .filter(Changes::isFigure)
        .limit(1)
        .map(it -> new Sort(it, true))
        .toList();
  }

  private static boolean isFigure(Expression expression) {
    return expression instanceof Expression.Aggregated;
  }

  /** Return what a condition is about. */
  private static Optional<Expression> operand(Condition condition) {
    return condition.accept(new Operand());
  }

  private record Operand() implements Condition.Visitor<Optional<Expression>> {
    @Override
    public Optional<Expression> compare(Condition.Compare condition) {
      return Optional.of(condition.left());
    }

    @Override
    public Optional<Expression> between(Condition.Between condition) {
      return Optional.of(condition.operand());
    }

    @Override
    public Optional<Expression> among(Condition.Among condition) {
      return Optional.of(condition.operand());
    }

    @Override
    public Optional<Expression> member(Condition.Member condition) {
      return Optional.empty();
    }

    @Override
    public Optional<Expression> like(Condition.Like condition) {
      return Optional.of(condition.operand());
    }

    @Override
    public Optional<Expression> missing(Condition.Missing condition) {
      return Optional.of(condition.operand());
    }

    @Override
    public Optional<Expression> allOf(Condition.AllOf condition) {
      return Optional.empty();
    }

    @Override
    public Optional<Expression> anyOf(Condition.AnyOf condition) {
      return Optional.empty();
    }
  }
}

package dev.lakewright.text.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A query without columns, tables and constants.
 *
 * @param where conditions, ordered by kind
 * @param either true where one of the conditions is enough
 * @param groups how many expressions it groups by
 * @param also how many tables it joins of which no column is used
 */
public record Sketch(
    List<Shape> where,
    boolean either,
    List<Item> select,
    int groups,
    List<Having> having,
    List<Order> order,
    Limit limit,
    int also,
    Optional<Combined> combined) {

  public Sketch {
    where = List.copyOf(where);
    select = List.copyOf(select);
    having = List.copyOf(having);
    order = List.copyOf(order);
  }

  /** Return this sketch with another select list. */
  Sketch selecting(List<Item> items) {
    return new Sketch(where, either, items, groups, having, order, limit, also, combined);
  }

  /** Return this sketch with other conditions. */
  Sketch filtered(List<Shape> conditions, boolean any) {
    return new Sketch(conditions, any, select, groups, having, order, limit, also, combined);
  }

  /** Return this sketch with another number of tables that are only joined. */
  Sketch joining(int tables) {
    return new Sketch(where, either, select, groups, having, order, limit, tables, combined);
  }

  /** Return a short text that no other sketch has. */
  public String key() {
    return String.join("|", parts());
  }

  /** Return what the sketch says clause by clause; only clauses that say something. */
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    parts.add("S:" + join(select, Item::key));
    if (!where.isEmpty()) {
      parts.add("W:" + (either ? "or:" : "") + join(where, Shape::key));
    }
    if (groups > 0) {
      parts.add("G:" + groups);
    }
    if (!having.isEmpty()) {
      parts.add("H:" + join(having, Having::key));
    }
    if (!order.isEmpty()) {
      parts.add("O:" + join(order, Order::key));
    }
    if (limit != Limit.NONE) {
      parts.add("L:" + limit);
    }
    if (also > 0) {
      parts.add("T:" + also);
    }
    combined.ifPresent(it -> parts.add("C:" + it.operation() + "(" + it.sketch().key() + ")"));
    return List.copyOf(parts);
  }

  private static <T> String join(List<T> list, Function<T, String> key) {
    return list.stream().map(key).collect(Collectors.joining(","));
  }

  /** Return the slots in the order in which they are filled. */
  public List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    new SlotWalk(slots).sketch(this, Place.TOP);
    return List.copyOf(slots);
  }
}

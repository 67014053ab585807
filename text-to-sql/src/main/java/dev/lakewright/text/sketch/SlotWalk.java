package dev.lakewright.text.sketch;

import java.util.List;

/**
 * Lists the slots of a sketch: conditions first, as constants are the surest part of a question,
 * each with the query nested in it; then the clauses in the order of SQL; the right side last.
 */
final class SlotWalk {
  private final List<Slot> slots;
  private int queries;

  SlotWalk(List<Slot> slots) {
    this.slots = slots;
  }

  void sketch(Sketch sketch, Place place) {
    int query = queries++;
    boolean grouped = sketch.groups() > 0;
    boolean ordered = !sketch.order().isEmpty();
    Adder adder = new Adder(place, grouped, ordered, query);
    for (int i = 0; i < sketch.where().size(); i++) {
      shape(sketch.where().get(i), i, adder);
    }
    items(sketch, adder);
    sketch.combined().ifPresent(it -> sketch(it.sketch(), Place.valueOf(it.operation().name())));
  }

  private void shape(Shape shape, int index, Adder adder) {
    switch (shape.kind()) {
      case VALUE -> adder.add(Role.CONDITION, Item.COLUMN, index);
      case BETWEEN -> adder.add(Role.RANGE, Item.COLUMN, index);
      case LIKE -> adder.add(Role.PATTERN, Item.COLUMN, index);
      case MISSING -> adder.add(Role.MISSING, Item.COLUMN, index);
      case COMPARED, MEMBER -> {
        adder.add(Role.LEFT, Item.COLUMN, index);
        shape.inner().ifPresent(it -> sketch(it, place(shape)));
      }
    }
  }

  static Place place(Shape shape) {
    if (shape.kind() == Shape.Kind.COMPARED) {
      return Place.COMPARED;
    }
    return shape.negated() ? Place.NOT_MEMBER : Place.MEMBER;
  }

  private void items(Sketch sketch, Adder adder) {
    for (int i = 0; i < sketch.select().size(); i++) {
      adder.addColumn(Role.SELECT, sketch.select().get(i), i);
    }
    for (int i = 0; i < sketch.groups(); i++) {
      adder.add(Role.GROUP, Item.COLUMN, i);
    }
    for (int i = 0; i < sketch.having().size(); i++) {
      Having having = sketch.having().get(i);
      adder.addColumn(Role.HAVING, having.measure(), i);
      if (having.inner().isPresent()) {
        sketch(having.inner().get(), Place.COMPARED);
      } else {
        adder.add(Role.BOUND, having.measure(), i);
      }
    }
    for (int i = 0; i < sketch.order().size(); i++) {
      adder.addColumn(Role.ORDER, sketch.order().get(i).item(), i);
    }
    if (sketch.limit() == Limit.MANY) {
      adder.add(Role.LIMIT, Item.ROWS, 0);
    }
    for (int i = 0; i < sketch.also(); i++) {
      adder.add(Role.ALSO, Item.ALL, i);
    }
  }

  private final class Adder {
    private final Place place;
    private final boolean grouped;
    private final boolean ordered;
    private final int query;

    Adder(Place place, boolean grouped, boolean ordered, int query) {
      this.place = place;
      this.grouped = grouped;
      this.ordered = ordered;
      this.query = query;
    }

    void addColumn(Role role, Item item, int index) {
      if (item.hasColumn()) {
        add(role, item, index);
      }
    }

    void add(Role role, Item item, int index) {
      slots.add(new Slot(role, item, place, index, grouped, ordered, query));
    }
  }
}

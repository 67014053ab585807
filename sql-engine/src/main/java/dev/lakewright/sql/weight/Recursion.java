package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a recursive query gives. What grows with each step by a length is the engine's to end, since
 * each step is one of its own; what doubles with each is refused.
 *
 * <p>Each column in turn is made twice as heavy, to see how much of it each has after a step.
 */
record Recursion(Weighing weighing) {
  private static final int MOST_REPEATS = 4;
  private static final int MOST_COLUMNS = 40;

  Columns query(JsonNode node, Scope scope) {
    if (scope.repeats() > MOST_REPEATS) {
      return Columns.of(weighing.endless());
    }
    Columns start =
        weighing.query(node.path("left"), scope).renamed(Relations.names(node.path("aliases")));
    Columns once = step(node, start, scope);
    boolean doubles = weighing.probe(() -> doubles(node, start, scope));
    return doubles ? Columns.of(weighing.endless()) : start.or(once);
  }

  private boolean doubles(JsonNode node, Columns before, Scope scope) {
    Columns huge = before.map(Recursion::huge);
    if (collects(node.path("key_targets"), huge, scope)
        || collects(node.path("payload_aggregates"), huge, scope)) {
      return true;
    }
    Columns once = step(node, huge, scope);
    return isTold(huge, once)
        ? feeding(node, huge, once, scope).doubles()
        : doublesTogether(huge, once, step(node, doubled(huge, i -> true), scope));
  }

  /** An aggregate of a key's rows is handed back to the next step, with what it was before. */
  private boolean collects(JsonNode aggregates, Columns huge, Scope scope) {
    double most = huge.heaviest().letters() * Feeding.ONCE;
    return !(weighing.all(aggregates, scope.with(huge)).letters() <= most);
  }

  /** A number stays one: the engine brings each step to the types of the first part. */
  private static Weight huge(Weight weight) {
    return weight.isNumber() ? Weight.NUMBER : weight.huge();
  }

  private static boolean isTold(Columns start, Columns once) {
    int columns = start.items().size();
    return start.isWhole()
        && start.any().isNumber()
        && once.isWhole()
        && once.items().size() == columns
        && columns <= MOST_COLUMNS;
  }

  private Columns step(JsonNode node, Columns before, Scope scope) {
    Scope within = scope.repeated().with(node.path("cte_name").asText(), before);
    return weighing.query(node.path("right"), within);
  }

  /** Make some columns twice as heavy, but those that have a fixed size. */
  private static Columns doubled(Columns columns, IntPredicate which) {
    List<Columns.Named> items = new ArrayList<>();
    for (int i = 0; i < columns.items().size(); i++) {
      Columns.Named item = columns.items().get(i);
      items.add(which.test(i) ? new Columns.Named(item.name(), doubled(item.weight())) : item);
    }
    return new Columns(items, columns.rows(), doubled(columns.any()), columns.isWhole());
  }

  private static Weight doubled(Weight weight) {
    return weight.isNumber() ? weight : weight.times(2);
  }

  private Feeding feeding(JsonNode node, Columns start, Columns once, Scope scope) {
    int columns = start.items().size();
    double[][] shares = new double[columns][columns];
    for (int from = 0; from < columns; from++) {
      int column = from;
      Columns twice = step(node, doubled(start, i -> i == column), scope);
      for (int to = 0; to < columns; to++) {
        shares[to][from] = more(once, twice, to) / start.items().get(from).weight().letters();
      }
    }
    return new Feeding(shares);
  }

  private static double more(Columns once, Columns twice, int column) {
    // A step that was too much work has no columns that could be told from one another.
    return column < twice.items().size()
        ? twice.items().get(column).weight().letters() - once.items().get(column).weight().letters()
        : Double.POSITIVE_INFINITY;
  }

  /** Where columns cannot be told from one another, none may have more than the lightest. */
  private static boolean doublesTogether(Columns start, Columns once, Columns twice) {
    double least = start.items().stream().mapToDouble(it -> it.weight().letters()).min().orElse(0);
    double most = twice.any().letters() - once.any().letters();
    for (int i = 0; i < once.items().size(); i++) {
      most = Math.max(most, more(once, twice, i));
    }
    return !(most <= least * Feeding.ONCE);
  }
}

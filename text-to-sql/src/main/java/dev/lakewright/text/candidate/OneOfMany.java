package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** "Stores in Canada and Mexico" are in either: nothing has two values in one column. */
final class OneOfMany {
  private OneOfMany() {}

  /** Return conditions that hold together, those on values of one column as alternatives. */
  static List<Condition> of(List<Condition> conditions) {
    Map<Object, List<Condition>> places = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      Object place = isValue(condition) ? ((Condition.Compare) condition).left() : new Object();
      List<Condition> same = places.computeIfAbsent(place, key -> new ArrayList<>());
      if (!same.contains(condition)) {
        same.add(condition);
      }
    }
    return places.values().stream()
        .map(it -> it.size() == 1 ? it.get(0) : new Condition.AnyOf(it))
        .toList();
  }

  private static boolean isValue(Condition condition) {
    return condition instanceof Condition.Compare it
        && it.operator() == Operator.EQUAL
        && it.left() instanceof Expression.Stored
        && it.right() instanceof Expression.Constant;
  }
}

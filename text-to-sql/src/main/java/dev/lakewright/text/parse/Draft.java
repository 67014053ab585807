package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Having;
import dev.lakewright.text.ir.Query;
import dev.lakewright.text.ir.Sort;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A query while it is put together; used by one composition on one thread. */
final class Draft {
  final TableName main;
  final List<Expression> select = new ArrayList<>();
  final List<Condition> where = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  final List<ColumnRef> groupBy = new ArrayList<>();
  final List<Sort> orderBy = new ArrayList<>();
  final Set<TableName> also = new LinkedHashSet<>();
  Optional<Having> having = Optional.empty();
  OptionalInt limit = OptionalInt.empty();
  boolean distinct;
  double penalty;

  Draft(TableName main) {
    this.main = main;
  }

  /**
   * Add a condition, in the order of the question.
   *
   * @param at the word that it stands at
   */
  void require(int at, Condition condition) {
    int index = 0;
    while (index < places.size() && places.get(index) <= at) {
      index++;
    }
    where.add(index, condition);
    places.add(index, at);
  }

  /** Make one of neighbouring conditions that the question joins by "or". */
  void joinAlternatives(List<Word> words) {
    for (int i = where.size() - 1; i > 0; i--) {
      int from = Math.min(places.get(i - 1), places.get(i));
      int to = Math.max(places.get(i - 1), places.get(i));
      boolean either = words.subList(from, to).stream().anyMatch(word -> word.isAny("or"));
      if (either) {
        Condition joined = new Condition.AnyOf(List.of(where.get(i - 1), where.get(i)));
        where.remove(i);
        places.remove(i);
        where.set(i - 1, joined);
      }
    }
  }

  void show(Expression expression) {
    if (!select.contains(expression)) {
      select.add(expression);
    }
  }

  boolean aggregates() {
    return select.stream().anyMatch(it -> it instanceof Expression.Aggregated);
  }

  Query query() {
    return new Query(main, also, select, distinct, where, groupBy, having, orderBy, limit);
  }
}

package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Having;
import dev.lakewright.text.ir.Query;
import dev.lakewright.text.ir.Sort;
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

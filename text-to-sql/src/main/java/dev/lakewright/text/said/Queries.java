package dev.lakewright.text.said;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import java.util.ArrayList;
import java.util.List;

/** A query and all those within it. */
record Queries(List<Query> all) {
  Queries {
    all = List.copyOf(all);
  }

  static Queries in(Query query) {
    List<Query> all = new ArrayList<>();
    collect(query, all);
    return new Queries(all);
  }

  /** Return true for a count, of rows or of values. */
  static boolean isCount(Expression shown) {
    return shown instanceof Expression.Aggregated it && it.function() == Aggregate.COUNT;
  }

  private static void collect(Query query, List<Query> all) {
    all.add(query);
    query.inner().forEach(it -> collect(it, all));
  }

  /** Return the conditions on rows of all of them, parts of others apart. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    all.forEach(query -> query.where().forEach(it -> collect(it, conditions)));
    return List.copyOf(conditions);
  }

  /** Return the aggregates that they show, sort by or compare groups by. */
  List<Expression.Aggregated> aggregates() {
    List<Expression.Aggregated> aggregates = new ArrayList<>();
    for (Query query : all) {
      query.select().forEach(it -> collect(it, aggregates));
      query.orderBy().forEach(it -> collect(it.key(), aggregates));
      List<Condition> having = new ArrayList<>();
      query.having().forEach(it -> collect(it, having));
      for (Condition condition : having) {
        if (condition instanceof Condition.Compare it) {
          collect(it.left(), aggregates);
        } else if (condition instanceof Condition.Between it) {
          collect(it.operand(), aggregates);
        }
      }
    }
    return List.copyOf(aggregates);
  }

  private static void collect(Expression expression, List<Expression.Aggregated> all) {
    if (expression instanceof Expression.Aggregated it) {
      all.add(it);
    } else if (expression instanceof Expression.Calculated it) {
      collect(it.left(), all);
      collect(it.right(), all);
    } else if (expression instanceof Expression.Share it) {
      all.add(it.measure());
    } else if (expression instanceof Expression.PercentOf it) {
      all.add(it.part());
    }
  }

  private static void collect(Condition condition, List<Condition> all) {
    if (condition instanceof Condition.AnyOf it) {
      it.parts().forEach(part -> collect(part, all));
    } else if (condition instanceof Condition.AllOf it) {
      it.parts().forEach(part -> collect(part, all));
    } else {
      all.add(condition);
    }
  }
}

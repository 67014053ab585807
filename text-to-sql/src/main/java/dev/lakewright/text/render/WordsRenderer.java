package dev.lakewright.text.render;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.question.Reading;
import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Query;
import dev.lakewright.text.ir.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a query as words that a person can check against what they meant. */
public final class WordsRenderer {

  public Reading render(Query query) {
    List<String> parts = new ArrayList<>();
    String list =
        query.select().stream().map(it -> expression(it, query)).collect(Collectors.joining(", "));
    parts.add((query.distinct() ? "distinct " : "") + list);
    if (!query.where().isEmpty()) {
      parts.add(
          "where "
              + query.where().stream().map(this::condition).collect(Collectors.joining(" and ")));
    }
    if (!query.groupBy().isEmpty()) {
      parts.add(
          "for each "
              + query.groupBy().stream()
                  .map(ColumnRef::toString)
                  .map(WordsRenderer::bare)
                  .collect(Collectors.joining(", ")));
    }
    query
        .having()
        .ifPresent(
            it ->
                parts.add(
                    "with "
                        + expression(it.measure(), query)
                        + " "
                        + it.operator().words()
                        + " "
                        + it.value().words()));
    order(query, parts);
    return new Reading(String.join(" ", parts));
  }

  private void order(Query query, List<String> parts) {
    if (query.orderBy().isEmpty()) {
      query.limit().ifPresent(rows -> parts.add(", any " + rows));
      return;
    }
    Sort first = query.orderBy().get(0);
    String keys =
        query.orderBy().stream()
            .map(it -> expression(it.key(), query))
            .collect(Collectors.joining(", "));
    if (query.limit().isPresent()) {
      parts.add(
          "by "
              + keys
              + ", "
              + (first.descending() ? "highest " : "lowest ")
              + query.limit().getAsInt());
    } else {
      parts.add("sorted by " + keys + (first.descending() ? ", highest first" : ""));
    }
  }

  private static String expression(Expression expression, Query query) {
    return expression.fold(
        WordsRenderer::name,
        aggregate ->
            aggregate.function().words()
                + " "
                + (aggregate.distinct() ? "distinct " : "")
                + aggregate
                    .column()
                    .map(WordsRenderer::name)
                    .orElse(query.main().name() + rows(aggregate.function())),
        table -> "all columns of " + table.name());
  }

  private static String rows(Aggregate function) {
    return function == Aggregate.COUNT ? " rows" : "";
  }

  private static String name(ColumnRef column) {
    return column.table().name() + "." + column.column();
  }

  private static String bare(String qualified) {
    return qualified.substring(qualified.indexOf('.') + 1);
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.Compare it) {
      return name(it.column()) + " " + it.operator().words() + " " + it.value().words();
    }
    if (condition instanceof Condition.Among it) {
      String values =
          it.values().stream().map(value -> value.words()).collect(Collectors.joining(" or "));
      return name(it.column()) + (it.negated() ? " is not " : " is ") + values;
    }
    if (condition instanceof Condition.Between it) {
      return name(it.column()) + " from " + it.low().words() + " to " + it.high().words();
    }
    if (condition instanceof Condition.InYear it) {
      return "year of " + name(it.column()) + " " + it.operator().words() + " " + it.year();
    }
    if (condition instanceof Condition.Contains it) {
      String verb =
          switch (it.place()) {
            case ANYWHERE -> " contains ";
            case START -> " starts with ";
            case END -> " ends with ";
          };
      return name(it.column()) + verb + "'" + it.text() + "'";
    }
    if (condition instanceof Condition.CompareToAll it) {
      return name(it.column())
          + " "
          + it.operator().words()
          + " the "
          + it.function().words()
          + " of all";
    }
    if (condition instanceof Condition.AnyOf it) {
      return it.parts().stream().map(this::condition).collect(Collectors.joining(" or ", "(", ")"));
    }
    if (condition instanceof Condition.Lacks it) {
      return it.key().table().name() + " has no " + it.otherKey().table().name();
    }
    throw new IllegalStateException("no words for " + condition.getClass());
  }
}

package dev.lakewright.text.form.words;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Says what a query is, with those that it is combined with. */
final class QueryWords {
  private final SchemaNames schema;
  private final JoinGraph joins;

  QueryWords(SchemaNames schema, JoinGraph joins) {
    this.schema = schema;
    this.joins = joins;
  }

  String of(Query query) {
    if (query.combination().isEmpty()) {
      return clauses(query).all();
    }
    Query left = query.combined(Optional.empty());
    String words = clauses(left).all();
    String first = left.limit().isPresent() ? "(" + words + ")" : words;
    return first + further(left, query.combination().get());
  }

  private ClauseWords clauses(Query query) {
    return new ClauseWords(query, schema, joins, this);
  }

  private String further(Query left, Combination combination) {
    Query right = combination.query();
    boolean whole = right.combination().isEmpty() && right.limit().isEmpty();
    Query part = whole ? right.sorted(List.of(), OptionalInt.empty()) : right;
    String words = introduced(combination.operation()) + part(left, part, combination.operation());
    return whole && !right.orderBy().isEmpty() ? words + ", all " + clauses(right).order() : words;
  }

  private static String introduced(SetOperation operation) {
    return switch (operation) {
      case UNION -> ", together with ";
      case INTERSECT -> ", and also among ";
      case EXCEPT -> ", but not ";
    };
  }

  /** Say what is combined: by its conditions alone where it shows the same. */
  private String part(Query left, Query right, SetOperation operation) {
    Query own = right.combined(Optional.empty());
    boolean chain =
        operation != SetOperation.EXCEPT
            && right.combination().map(it -> it.operation() == operation).orElse(true);
    String words =
        chain || right.combination().isEmpty() ? alone(left, own) : "(" + of(right) + ")";
    return chain && right.combination().isPresent()
        ? words + further(left, right.combination().get())
        : words;
  }

  private String alone(Query left, Query right) {
    boolean same =
        right.select().equals(left.select())
            && right.derived().isEmpty()
            && left.derived().isEmpty()
            && right.limit().isEmpty();
    if (!same) {
      return "(" + clauses(right).all() + ")";
    }
    String rest = clauses(right).rest();
    return rest.isEmpty() ? "those of all rows" : "those " + rest;
  }
}

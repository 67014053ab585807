package dev.lakewright.text.form.words;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

  /**
   * Say what one query does otherwise than another, clause by clause; where they only differ in how
   * tables are joined, that.
   */
  List<String> differences(Query from, Query to) {
    Map<String, String> before = said(from);
    Map<String, String> after = said(to);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String one = before.getOrDefault(name, "");
      String other = after.getOrDefault(name, "");
      if (!one.equals(other)) {
        differences.add(
            other.isEmpty()
                ? "not \"" + one + "\""
                : one.isEmpty() ? other : other + " instead of \"" + one + "\"");
      }
    }
    return differences.isEmpty() ? List.of("tables joined in another way") : differences;
  }

  private Map<String, String> said(Query query) {
    Query own = query.combined(Optional.empty());
    Map<String, String> said = clauses(own).clauses();
    query.combination().ifPresent(it -> said.put("combined", further(own, it).substring(2)));
    return said;
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

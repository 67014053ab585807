package dev.lakewright.text.form.words;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.JoinPlan;
import dev.lakewright.text.form.schema.Kinds;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import dev.lakewright.text.schema.NamedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what one query is, clause by clause. For one use: names are shorter the second time. */
final class ClauseWords {
  private final Query query;
  private final SchemaNames schema;
  private final Naming naming;
  private final ExpressionWords expressions;
  private final ConditionWords conditions;
  private final JoinWords joined;
  private final OrderWords sorted;

  ClauseWords(Query query, SchemaNames schema, JoinGraph graph, QueryWords queries) {
    Optional<JoinPlan> plan = JoinPlan.of(query, graph);
    Optional<Source> grain = plan.flatMap(new Grain(schema)::of);
    Kinds kinds = new Kinds(schema);
    this.query = query;
    this.schema = schema;
    this.naming = new Naming(query, grain, queries);
    this.expressions = new ExpressionWords(naming, kinds, queries);
    this.conditions = new ConditionWords(expressions, kinds, queries);
    this.joined = new JoinWords(query, plan, grain, naming);
    this.sorted = new OrderWords(expressions, kinds);
  }

  String all() {
    String subject = subject();
    String rest = rest();
    return rest.isEmpty() ? subject : subject + ", " + rest;
  }

  private String subject() {
    String list = expressions.list(query.select());
    if (!query.distinct()) {
      return list;
    }
    return (query.select().size() == 1 ? "different " : "different combinations of ") + list;
  }

  /** Say all but what is shown; empty where there is no more. */
  String rest() {
    List<String> parts = new ArrayList<>(parts().values());
    return String.join(", ", parts);
  }

  /** Say what is shown, and then the rest, each clause under its name. */
  Map<String, String> clauses() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("shown", subject());
    all.putAll(parts());
    return all;
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> tables = joined.parts();
    if (!tables.isEmpty()) {
      parts.put("tables", String.join(", ", tables));
    }
    if (!query.groupBy().isEmpty()) {
      parts.put("groups", "for each " + String.join(" and ", keys()));
    }
    if (!query.where().isEmpty()) {
      parts.put("where", "where " + conditions.all(query.where()));
    }
    if (!query.having().isEmpty()) {
      parts.put("having", "having " + having());
    }
    if (!query.orderBy().isEmpty()) {
      parts.put("order", order());
    }
    query.limit().ifPresent(rows -> parts.put("limit", OrderWords.limit(rows, query.orderBy())));
    return parts;
  }

  /** Say by what the query is sorted. */
  String order() {
    return sorted.of(query.orderBy());
  }

  private String having() {
    return query.having().stream()
        .map(it -> counted(it).orElseGet(() -> it.accept(conditions)))
        .collect(Collectors.joining(" and "));
  }

  private Optional<String> counted(Condition condition) {
    return condition instanceof Condition.Compare it
            && it.left().equals(Expression.rows())
            && it.right() instanceof Expression.Constant number
        ? Optional.of(
            ConditionWords.amount(it.operator())
                + " "
                + LiteralWords.of(number.value())
                + " "
                + naming.rows())
        : Optional.empty();
  }

  /** Say the group keys: the table itself where its key is among them. */
  private List<String> keys() {
    Set<Source> whole =
        query.groupBy().stream()
            .flatMap(key -> owner(key).stream())
            .collect(Collectors.toCollection(HashSet::new));
    return query.groupBy().stream().map(key -> key(key, whole)).distinct().toList();
  }

  private String key(Expression key, Set<Source> whole) {
    boolean told = key instanceof Expression.Stored it && whole.contains(it.field().source());
    return told && key instanceof Expression.Stored it
        ? naming.table(it.field().source())
        : expressions.of(key);
  }

  /** Return the table of which an expression is the key. */
  private Optional<Source> owner(Expression expression) {
    if (!(expression instanceof Expression.Stored it)) {
      return Optional.empty();
    }
    Field field = it.field();
    List<String> key =
        schema.table(field.source().table()).map(NamedTable::keyColumns).orElse(List.of()).stream()
            .map(column -> column.ref().column())
            .toList();
    return key.equals(List.of(field.column())) ? Optional.of(field.source()) : Optional.empty();
  }
}

package dev.lakewright.bench.spider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Spider's evaluator counts in a gold statement, its oddities included: it takes each NOT and
 * each connector in HAVING for an aggregate, and looks neither into queries in FROM nor beyond the
 * first level of nesting.
 *
 * @param clauses WHERE, GROUP BY, ORDER BY, LIMIT, further tables, ORs and LIKEs
 * @param inner nested queries in conditions, and the query after a set operation
 * @param others how many of these there are: several aggregates, columns shown, conditions in
 *     WHERE, grouping columns
 */
record GoldClauses(int clauses, int inner, int others) {
  private static final Set<String> AGGREGATES = Set.of("max", "min", "count", "sum", "avg");
  private static final Set<String> CONNECTORS = Set.of("and", "or");

  /** Count; nothing where the statement does not start with SELECT. */
  static Optional<GoldClauses> read(String gold) {
    GoldTokens tokens = GoldTokens.of(gold);
    return tokens.isSelect() ? Optional.of(count(tokens)) : Optional.empty();
  }

  private static GoldClauses count(GoldTokens tokens) {
    Map<String, List<String>> parts = tokens.clauses();
    List<String> from = parts.getOrDefault("from", List.of());
    List<String> where = parts.getOrDefault("where", List.of());
    List<String> group = parts.getOrDefault("group", List.of());
    List<String> having = parts.getOrDefault("having", List.of());
    List<String> order = parts.getOrDefault("order", List.of());
    int clauses = where.isEmpty() ? 0 : 1;
    clauses += group.isEmpty() ? 0 : 1;
    clauses += order.isEmpty() ? 0 : 1;
    clauses += parts.containsKey("limit") ? 1 : 0;
    clauses += count(from, Set.of("join", ","));
    int nested = tokens.hasSetOperation() ? 1 : 0;
    for (List<String> conditions : List.of(from, where, having)) {
      clauses += count(conditions, Set.of("or", "like"));
    }
    nested += count(where, Set.of(GoldTokens.QUERY)) + count(having, Set.of(GoldTokens.QUERY));
    List<String> select = parts.getOrDefault("select", List.of());
    int aggregates = leading(select) + count(order, AGGREGATES);
    aggregates += count(where, Set.of("not"));
    aggregates += count(having, Set.of("not", "and", "or"));
    int others = aggregates > 1 ? 1 : 0;
    others += count(select, Set.of(",")) > 0 ? 1 : 0;
    others += count(where, CONNECTORS) > 0 ? 1 : 0;
    others += count(group, Set.of(",")) > 0 ? 1 : 0;
    return new GoldClauses(clauses, nested, others);
  }

  private static int count(List<String> tokens, Set<String> which) {
    return (int) tokens.stream().filter(which::contains).count();
  }

  /** Count shown columns that start with an aggregate. */
  private static int leading(List<String> select) {
    int count = 0;
    for (int i = 0; i < select.size(); i++) {
      String before = i == 0 ? "," : select.get(i - 1);
      boolean first = before.equals(",") || (before.equals("distinct") && i == 1);
      count += first && AGGREGATES.contains(select.get(i)) ? 1 : 0;
    }
    return count;
  }
}

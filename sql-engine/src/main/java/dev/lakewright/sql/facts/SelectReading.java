package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.OrderFact;
import dev.lakewright.core.sql.OutputFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.TableUse;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads the facts of one SELECT. */
final class SelectReading {
  private final Function<TableMention, Optional<Table>> tables;

  SelectReading(Function<TableMention, Optional<Table>> tables) {
    this.tables = tables;
  }

  QueryFacts read(JsonNode query, SelectSource source) {
    FromReading from = new FromReading(tables);
    from.read(query.path("from_table"));
    Scope scope = new Scope(from.uses());
    WhereReading where = new WhereReading(scope);
    where.read(query.path("where_clause"));
    where.readAlternatives(query.path("having"));
    where.readAlternatives(query.path("select_list"));
    List<AggregateFact> aggregates = new ArrayList<>();
    Measures measures = new Measures(scope, source);
    Aggregates.collect(query.path("select_list"), scope, measures, aggregates);
    Aggregates.collect(query.path("having"), scope, measures, aggregates);
    Expressions expressions = new Expressions(scope);
    expressions.read(query);
    Modifiers modifiers = Modifiers.of(query.path("modifiers"), query.path("select_list"));
    Clauses clauses = new Clauses(source.tokens(), source.text());
    boolean correlated =
        scope.isLeftBy(query.path("where_clause")) || scope.isLeftBy(query.path("from_table"));
    return new QueryFacts(
        from.plain() ? from.tables() : List.of(),
        from.plain() ? from.joins(where.columnPairs()) : List.of(),
        from.plain() ? List.of() : untied(query),
        where.filters(),
        where.alternatives(),
        where.complete(),
        aggregates,
        groupKeys(query),
        !query.path("having").isNull() && !query.path("having").isMissingNode(),
        modifiers.distinct(),
        outputs(query.path("select_list"), scope),
        modifiers.order(),
        modifiers.limit(),
        !from.plain() || Nodes.containsSubquery(query),
        from.plain() ? clauses.from() : Optional.empty(),
        from.plain() ? clauses.where() : Optional.empty(),
        clauses.select(),
        expressions.found(),
        sampled(query),
        correlated,
        List.of());
  }

  private List<TableUse> untied(JsonNode query) {
    return new Ties(tables).untied(query.path("from_table"), query.path("where_clause"));
  }

  private static boolean sampled(JsonNode query) {
    return (!query.path("sample").isNull() && !query.path("sample").isMissingNode())
        || query.path("from_table").findValues("sample").stream().anyMatch(it -> !it.isNull());
  }

  private static List<String> groupKeys(JsonNode query) {
    List<String> keys = new ArrayList<>();
    query.path("group_expressions").forEach(key -> keys.add(Nodes.describe(key)));
    if (query.path("aggregate_handling").asText().equals("FORCE_AGGREGATES")) {
      keys.add("ALL");
    }
    return keys;
  }

  private static List<OutputFact> outputs(JsonNode list, Scope scope) {
    List<OutputFact> outputs = new ArrayList<>();
    for (JsonNode item : list) {
      if (item.path("class").asText().equals("STAR")) {
        outputs.addAll(scope.star());
      } else {
        String alias = item.path("alias").asText();
        outputs.add(
            new OutputFact(
                alias.isEmpty() ? Nodes.describe(item) : alias,
                scope.column(item),
                Aggregates.contains(item)));
      }
    }
    return outputs;
  }

  /** What follows the body of a SELECT. */
  private record Modifiers(boolean distinct, List<OrderFact> order, OptionalLong limit) {

    static Modifiers of(JsonNode modifiers, JsonNode selectList) {
      boolean distinct = false;
      List<OrderFact> order = new ArrayList<>();
      OptionalLong limit = OptionalLong.empty();
      for (JsonNode modifier : modifiers) {
        switch (modifier.path("type").asText()) {
          case "DISTINCT_MODIFIER" -> distinct = true;
          case "ORDER_MODIFIER" ->
              modifier.path("orders").forEach(key -> order.add(order(key, selectList)));
          case "LIMIT_MODIFIER" -> {
            JsonNode value = modifier.path("limit").path("literal");
            if (value.path("kind").asText().equals("INTEGER")) {
              limit = OptionalLong.of(value.path("text").asLong());
            }
          }
          default -> limit = OptionalLong.empty();
        }
      }
      return new Modifiers(distinct, order, limit);
    }

    private static OrderFact order(JsonNode key, JsonNode selectList) {
      JsonNode expression = key.path("expression");
      boolean descending = key.path("type").asText().equals("DESCENDING");
      JsonNode literal = expression.path("literal");
      if (literal.path("kind").asText().equals("INTEGER")) {
        int position = literal.path("text").asInt() - 1;
        return new OrderFact(OptionalInt.of(position), Integer.toString(position + 1), descending);
      }
      String wanted = Nodes.describe(expression);
      for (int i = 0; i < selectList.size(); i++) {
        JsonNode item = selectList.get(i);
        boolean same =
            item.path("alias").asText().equalsIgnoreCase(wanted)
                || Nodes.describe(item).equals(wanted);
        if (same) {
          return new OrderFact(OptionalInt.of(i), wanted, descending);
        }
      }
      return new OrderFact(OptionalInt.empty(), wanted, descending);
    }
  }
}

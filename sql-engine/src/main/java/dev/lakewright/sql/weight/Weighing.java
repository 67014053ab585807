package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.FunctionList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Follows values through a statement, from query to query, and says where they grow beyond reason:
 * {@code s || s} at each of many subqueries doubles with each, and so does the type of {@code
 * row(s, s)}; the engine neither counts nor breaks off what one value takes. The bounds are of what
 * the statement makes; how long values of tables are, and how many rows an aggregate joins, it does
 * not tell.
 */
public final class Weighing {
  private static final double MOST_LETTERS = 250_000;
  private static final double MOST_FIELDS = 6_000;
  private static final int DEEPEST = 50;

  /** Names that are compared with one another; beyond that a statement counts as too heavy. */
  private static final long MOST_WORK = 30_000_000;

  /** How often a SELECT's columns are copied. */
  private static final int COPIES = 5;

  private final Expressions expressions;
  private final Relations relations;
  private Weight heaviest = Weight.NONE;
  private long work;
  private boolean probing;

  private Weighing(FunctionList functions) {
    this.expressions = new Expressions(this, new Calls(this, functions));
    this.relations = new Relations(this);
  }

  /** Return what grows too large; nothing where a query is bearable. */
  public static Optional<String> refuses(JsonNode query, FunctionList functions) {
    Weighing weighing = new Weighing(functions);
    weighing.query(query, Scope.EMPTY);
    return weighing.tooMuch();
  }

  private Optional<String> tooMuch() {
    if (heaviest.letters() > MOST_LETTERS) {
      return Optional.of("a value that it hands from query to query grows beyond reason");
    }
    if (heaviest.fields() > MOST_FIELDS) {
      return Optional.of("a type in it has more than " + (int) MOST_FIELDS + " fields");
    }
    return heaviest.depth() > DEEPEST
        ? Optional.of("a type in it is nested deeper than " + DEEPEST + " levels")
        : Optional.empty();
  }

  /** Weigh an expression, and keep it in mind where none was heavier. */
  Weight expression(JsonNode node, Scope scope) {
    work += 1 + scope.columns().items().size();
    if (work > MOST_WORK) {
      return endless();
    }
    Weight weight = expressions.weigh(node, scope);
    keep(weight);
    return weight;
  }

  /** Keep a weight in mind where none was heavier. */
  void keep(Weight weight) {
    heaviest = probing ? heaviest : heaviest.or(weight);
  }

  /** Refuse the statement, whoever looks at what grows. */
  Weight endless() {
    heaviest = heaviest.or(Weight.ENDLESS);
    return Weight.ENDLESS;
  }

  /** Weigh by names that stand for more than they do, to see what comes of it. */
  <T> T probe(Supplier<T> weighed) {
    boolean before = probing;
    probing = true;
    T result = weighed.get();
    probing = before;
    return result;
  }

  /** Weigh an element of what a function in FROM or of UNNEST gives. */
  Weight elements(JsonNode call, Scope scope) {
    Weight all = expression(call, scope);
    return Calls.isSeries(call) ? Weight.NUMBER : all;
  }

  /** Weigh all expressions below a node that is none itself, and return the heaviest. */
  Weight all(JsonNode node, Scope scope) {
    if (node.has("class")) {
      return expression(node, scope);
    }
    if (node.path("type").asText().endsWith("_NODE")) {
      return query(node, scope).heaviest();
    }
    Weight weight = Weight.NONE;
    for (JsonNode child : node) {
      weight = weight.or(all(child, scope));
    }
    return weight;
  }

  Columns query(JsonNode node, Scope around) {
    Scope scope = around;
    for (JsonNode entry : node.path("cte_map").path("map")) {
      JsonNode value = entry.path("value");
      JsonNode body = value.has("query_node") ? value.path("query_node") : value.path("query");
      Columns its = query(inner(body), scope).renamed(Relations.names(value.path("aliases")));
      scope = scope.with(entry.path("key").asText(), its);
    }
    return switch (node.path("type").asText()) {
      case "SELECT_NODE" -> select(node, scope);
      case "RECURSIVE_CTE_NODE" -> new Recursion(this).query(node, scope);
      case "CTE_NODE" -> {
        Columns named = query(inner(node.path("query")), scope);
        Columns renamed = named.renamed(Relations.names(node.path("aliases")));
        yield query(inner(node.path("child")), scope.with(node.path("cte_name").asText(), renamed));
      }
      default -> together(node, scope);
    };
  }

  static JsonNode inner(JsonNode body) {
    return body.has("node") ? body.path("node") : body;
  }

  /** A set operation: its arms are listed, or two. */
  private Columns together(JsonNode node, Scope scope) {
    Optional<Columns> all = Optional.empty();
    for (JsonNode arm : arms(node)) {
      Columns its = query(arm, scope);
      all = Optional.of(all.map(it -> it.or(its)).orElse(its));
    }
    Columns together = all.orElse(Columns.NONE);
    boolean byName = node.path("setop_type").asText().equals("UNION_BY_NAME");
    Columns columns = byName ? together.mixed() : together;
    all(node.path("modifiers"), scope.with(columns));
    return columns;
  }

  private static Iterable<JsonNode> arms(JsonNode node) {
    return node.path("children").isEmpty()
        ? List.of(node.path("left"), node.path("right"))
        : node.path("children");
  }

  private Columns select(JsonNode node, Scope around) {
    if (work > MOST_WORK) {
      return Columns.of(endless());
    }
    Columns from = relations.columns(node.path("from_table"), around);
    work += COPIES * (1L + from.items().size());
    Scope scope = around.with(from);
    List<Columns> items = new ArrayList<>();
    for (JsonNode item : node.path("select_list")) {
      Columns its = new SelectItem(this, from).columns(item, scope);
      items.add(its);
      scope = item.path("alias").asText().isEmpty() ? scope : scope.with(its);
    }
    Columns selected = Columns.of(items);
    keep(selected.row());
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals("select_list")
          && !field.getKey().equals("from_table")
          && !field.getKey().equals("cte_map")) {
        all(field.getValue(), scope);
      }
    }
    return selected;
  }
}

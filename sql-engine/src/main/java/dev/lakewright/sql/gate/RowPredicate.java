package dev.lakewright.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.policy.BoundFilter;
import dev.lakewright.core.policy.RowFilter;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.AsciiFold;
import dev.lakewright.sql.tree.FunctionList;
import dev.lakewright.sql.tree.StatementTree;
import dev.lakewright.sql.tree.TreeReading;
import dev.lakewright.sql.tree.TreeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads row filters: one expression over a table's columns, of what the gate allows, without
 * subqueries, aggregates or windows. Attributes become marks that values are bound to; their text
 * never becomes SQL.
 */
public final class RowPredicate {
  private static final String SIGN = "$";

  /** What these say differs from day to day, and rows are copied once. */
  private static final Set<String> CLOCK =
      Set.of(
          ("age current_date current_localtime current_localtimestamp current_time current_timestamp"
                  + " get_current_time get_current_timestamp localtime localtimestamp now today"
                  + " transaction_timestamp")
              .split(" "));

  private final SqlWitness witness;
  private final FunctionList functions = FunctionList.read();

  public RowPredicate(SqlWitness witness) {
    this.witness = witness;
  }

  /**
   * Read a filter.
   *
   * @throws LakewrightException with the filter's place, if it is no such expression
   */
  public BoundFilter read(RowFilter filter) {
    List<Token> tokens = Tokens.of(filter.predicate()).list();
    if (tokens.isEmpty()) {
      throw wrong(filter, "it is empty", List.of());
    }
    if (!isBalanced(tokens)) {
      throw wrong(filter, "its brackets do not match", List.of());
    }
    StringBuilder sql = new StringBuilder();
    StringBuilder probe = new StringBuilder();
    List<Cell> bound = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean list = token.isSymbol(",") && token.depth() == 0;
      if (token.isSymbol("?") || token.isSymbol(";") || list) {
        throw wrong(filter, token.text() + " has no meaning here", List.of());
      }
      boolean attribute = token.isSymbol(SIGN) && i + 1 < tokens.size() && touches(tokens, i + 1);
      if (attribute) {
        bound.add(value(filter, tokens.get(++i).text()));
      }
      String space = i == 0 || touches(tokens, attribute ? i - 1 : i) ? "" : " ";
      sql.append(space).append(attribute ? " ? " : token.text());
      probe.append(space).append(attribute ? " NULL " : token.text());
    }
    check(filter, probe.toString());
    return new BoundFilter(sql.toString(), bound);
  }

  private static boolean touches(List<Token> tokens, int index) {
    return index > 0 && tokens.get(index - 1).end() == tokens.get(index).start();
  }

  private static boolean isBalanced(List<Token> tokens) {
    int open = 0;
    for (Token token : tokens) {
      boolean symbol = token.kind() == Token.Kind.SYMBOL;
      open += symbol && "([{".contains(token.text()) ? 1 : 0;
      open -= symbol && ")]}".contains(token.text()) ? 1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  private static Cell value(RowFilter filter, String name) {
    return Optional.ofNullable(filter.attributes().get(name))
        .orElseThrow(
            () ->
                wrong(
                    filter,
                    "the role has no attribute " + name,
                    NearestNames.among(filter.attributes().keySet(), name, 3)));
  }

  private void check(RowFilter filter, String probe) {
    String text = "SELECT (\n" + probe + "\n) AS holds";
    StatementTree tree =
        StatementTree.parse(witness.tree(new SqlText(text)))
            .filter(it -> !it.isError() && it.statementCount() == 1)
            .orElseThrow(() -> wrong(filter, "it cannot be parsed", List.of()));
    if (!isOneExpression(tree.query())) {
      throw wrong(filter, "it is not one expression over the table's columns", List.of());
    }
    TreeReading reading = new TreeWalk(functions).walk(tree.query());
    Stream<String> clock =
        Stream.concat(names(tree.query()).stream(), reading.functions().stream())
            .filter(CLOCK::contains);
    Stream<String> refused =
        Stream.of(reading.refusals(), reading.words(), reading.chains())
            .flatMap(List::stream)
            .map(TreeReading.Refusal::name);
    Stream<String> aggregates = reading.functions().stream().filter(functions::isAggregate);
    Stream.of(clock, refused, aggregates)
        .flatMap(Function.identity())
        .findFirst()
        .ifPresent(
            what -> {
              throw wrong(filter, what + " is not allowed here", List.of());
            });
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.path("column_names").size() == 1) {
      names.add(AsciiFold.of(node.path("column_names").path(0).asText()));
    }
    node.forEach(child -> names.addAll(names(child)));
    return names;
  }

  private static boolean isOneExpression(JsonNode query) {
    return query.path("type").asText().equals("SELECT_NODE")
        && query.path("select_list").size() == 1
        && query.path("from_table").path("type").asText().equals("EMPTY")
        && query.path("where_clause").isNull()
        && query.path("having").isNull()
        && query.path("qualify").isNull()
        && query.path("group_expressions").isEmpty()
        && query.path("modifiers").isEmpty()
        && query.path("cte_map").path("map").isEmpty()
        && holdsNone(query.path("select_list"), List.of("SUBQUERY", "WINDOW", "STAR"));
  }

  private static boolean holdsNone(JsonNode node, List<String> classes) {
    if (classes.contains(node.path("class").asText())) {
      return false;
    }
    for (JsonNode child : node) {
      if (!holdsNone(child, classes)) {
        return false;
      }
    }
    return true;
  }

  private static LakewrightException wrong(RowFilter filter, String why, List<String> nearest) {
    return new LakewrightException(
        Failure.of(ErrorCode.WORKSPACE_INVALID, "this row filter cannot be used: " + why)
            .at(filter.place())
            .withNearest(nearest));
  }
}

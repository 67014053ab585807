package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.MeasureFact;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads arguments of aggregates that are expressions over stored columns. */
final class Measures {
  private final Scope scope;
  private final SelectSource source;

  Measures(Scope scope, SelectSource source) {
    this.scope = scope;
    this.source = source;
  }

  /**
   * Read the argument of a call; nothing where it is no expression, has a query or another table's
   * name in it, or takes nothing of a row but whether a condition holds.
   */
  Optional<MeasureFact> of(JsonNode call) {
    JsonNode argument = call.path("arguments").path(0).path("expression");
    List<ColumnUse> columns = new ArrayList<>();
    boolean takes = call.path("arguments").size() == 1 && takesColumn(argument);
    return takes && collect(argument, columns)
        ? written(call).map(sql -> new MeasureFact(sql, columns))
        : Optional.empty();
  }

  /** Of CASE only what it yields is taken. */
  private static boolean takesColumn(JsonNode node) {
    if (Nodes.isClass(node, "COLUMN_REF")) {
      return true;
    }
    if (Nodes.isClass(node, "CASE")) {
      boolean then = false;
      for (JsonNode check : node.path("case_checks")) {
        then |= takesColumn(check.path("then_expr"));
      }
      return then || takesColumn(node.path("else_expr"));
    }
    for (JsonNode child : node) {
      if (takesColumn(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean collect(JsonNode node, List<ColumnUse> columns) {
    if (node.path("type").asText().endsWith("_NODE") || Nodes.isClass(node, "WINDOW")) {
      return false;
    }
    if (Nodes.isClass(node, "COLUMN_REF")) {
      return scope.column(node).map(columns::add).isPresent();
    }
    boolean whole = true;
    for (JsonNode child : node) {
      whole = whole && collect(child, columns);
    }
    return whole;
  }

  /** Cut the argument out of the text; places are offsets of bytes, so of some texts nothing is. */
  private Optional<String> written(JsonNode call) {
    List<Token> tokens = source.tokens();
    int place = call.path("query_location").asInt(-1) + source.shift();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean named =
          tokens.get(i).start() == place && tokens.get(i).is(call.path("function_name").asText());
      if (named && tokens.get(i + 1).isSymbol("(")) {
        return Optional.of(inside(i + 2));
      }
    }
    return Optional.empty();
  }

  private String inside(int from) {
    List<Token> tokens = source.tokens();
    int depth = tokens.get(from).depth();
    int end = from;
    while (end < tokens.size() && tokens.get(end).depth() >= depth) {
      end++;
    }
    return source.text().substring(tokens.get(from).start(), tokens.get(end - 1).end());
  }
}

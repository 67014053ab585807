package dev.lakewright.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps groups of fewer rows than a policy asks for out of results: it writes the condition into
 * HAVING, and then looks at the tree of what it wrote: it must be the statement's own but for that.
 */
final class GroupGuard {
  private static final Set<String> AFTER_HAVING = Set.of("ORDER", "LIMIT", "OFFSET");
  private static final Set<String> PLACES = Set.of("query_location", "query_location_length");

  private final RolePolicy role;
  private final SqlWitness witness;

  GroupGuard(RolePolicy role, SqlWitness witness) {
    this.role = role;
    this.witness = witness;
  }

  /** What runs, or why nothing does. */
  record Guarded(String executable, Optional<Failure> refused) {}

  /** Guard a statement over tables that were found for it. */
  Guarded guard(String sql, StatementTree tree, List<Table> tables) {
    Optional<Table> grouped =
        tables.stream().filter(it -> role.rule(it.name()).minGroup() > 1).findFirst();
    if (grouped.isEmpty()) {
      return new Guarded(sql, Optional.empty());
    }
    GroupShape shape = new GroupShape(tree.query(), grouped.get());
    int least = role.rule(grouped.get().name()).minGroup();
    List<Token> tokens = Tokens.of(sql).list();
    boolean fits = tables.size() == 1 && shape.holds() && tokens.get(0).is("SELECT");
    if (fits) {
      String written = write(sql, tokens, guards(shape.terms(), least));
      if (isGuarded(written, tree, shape.terms(), least)) {
        return new Guarded(written, Optional.empty());
      }
    }
    return new Guarded("", Optional.of(refused(grouped.get(), least)));
  }

  private Failure refused(Table table, int least) {
    return Failure.of(
        ErrorCode.POLICY_ONLY_GROUPS,
        table.name()
            + " is open to the role "
            + role.name()
            + " in groups of "
            + least
            + " rows and more: select columns with count, sum or avg of columns from it alone,"
            + " compared with plain values");
  }

  private static List<String> guards(GroupTerms terms, int least) {
    List<String> guards = new ArrayList<>(List.of("count(*) >= " + least));
    terms
        .measured()
        .forEach(column -> guards.add("count(" + Identifier.quote(column) + ") >= " + least));
    return guards;
  }

  private static String write(String sql, List<Token> tokens, List<String> guards) {
    int having = -1;
    int after = sql.length();
    for (Token token : tokens) {
      boolean outer = token.depth() == 0 && token.kind() == Token.Kind.WORD;
      if (outer && token.is("HAVING")) {
        having = token.end();
      }
      if (outer && AFTER_HAVING.stream().anyMatch(token::is)) {
        after = token.start();
        break;
      }
    }
    String condition = String.join(" AND ", guards);
    String tail = sql.substring(after);
    return having < 0
        ? sql.substring(0, after) + "\nHAVING " + condition + "\n" + tail
        : sql.substring(0, having)
            + " ("
            + sql.substring(having, after)
            + "\n) AND "
            + condition
            + "\n"
            + tail;
  }

  private boolean isGuarded(String written, StatementTree before, GroupTerms terms, int least) {
    Optional<StatementTree> after = StatementTree.parse(witness.tree(new SqlText(written)));
    if (after.isEmpty() || after.get().isError() || after.get().statementCount() != 1) {
      return false;
    }
    JsonNode having = after.get().query().path("having");
    boolean rows = holds(having, "", least);
    boolean columns = terms.measured().stream().allMatch(it -> holds(having, it, least));
    return rows
        && columns
        && isOldAndGuards(before.query().path("having"), having, terms)
        && bare(before.query()).equals(bare(after.get().query()));
  }

  /** The condition is the one that was there, and as many guards after it as there have to be. */
  private static boolean isOldAndGuards(JsonNode before, JsonNode after, GroupTerms terms) {
    List<JsonNode> old = conjuncts(bare(before));
    List<JsonNode> all = conjuncts(bare(after));
    int guards = 1 + terms.measured().size();
    return all.size() == old.size() + guards && all.subList(0, old.size()).equals(old);
  }

  private static List<JsonNode> conjuncts(JsonNode condition) {
    List<JsonNode> conjuncts = new ArrayList<>();
    if (condition.path("type").asText().equals("CONJUNCTION_AND")) {
      condition.path("children").forEach(it -> conjuncts.addAll(conjuncts(it)));
    } else if (!condition.isNull() && !condition.isMissingNode()) {
      conjuncts.add(condition);
    }
    return conjuncts;
  }

  /** Return true if a condition, or a conjunct of it, is the guard of the column or of all rows. */
  private static boolean holds(JsonNode having, String column, int least) {
    if (having.path("type").asText().equals("CONJUNCTION_AND")) {
      for (JsonNode part : having.path("children")) {
        if (holds(part, column, least)) {
          return true;
        }
      }
      return false;
    }
    JsonNode call = having.path("left");
    JsonNode argument = call.path("arguments").path(0).path("expression").path("column_names");
    boolean counts =
        column.isEmpty()
            ? call.path("function_name").asText().equals("count_star")
            : call.path("function_name").asText().equals("count")
                && argument.size() == 1
                && argument.path(0).asText().equals(column);
    return counts
        && having.path("type").asText().equals("COMPARE_GREATERTHANOREQUALTO")
        && GroupTerms.literal(having.path("right"), "INTEGER")
            .filter(Integer.toString(least)::equals)
            .isPresent();
  }

  private static JsonNode bare(JsonNode query) {
    JsonNode copy = query.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.remove("having");
    }
    forgetPlaces(copy);
    return copy;
  }

  private static void forgetPlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(PLACES);
    }
    node.forEach(GroupGuard::forgetPlaces);
  }
}

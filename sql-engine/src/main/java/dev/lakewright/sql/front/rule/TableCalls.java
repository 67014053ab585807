package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.FromClause;
import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table function becomes a subquery over a function of any type.
 *
 * <pre>
 * FROM t, range(3) AS r(i)  →  FROM t, LATERAL (SELECT "range"(3) AS "range") AS r(i)
 * </pre>
 */
final class TableCalls implements Rule {
  private static final Set<String> JSON = Set.of("json_each", "json_tree");
  private static final List<String> JSON_COLUMNS =
      List.of("key", "value", "type", "atom", "id", "parent", "fullkey", "path");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return Blocks.map(level, TableCalls::calls);
  }

  private static List<Piece> calls(List<Piece> block) {
    FromClause from = FromClause.of(block);
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      boolean call =
          i > from.start()
              && i + 1 < from.end()
              && from.beginsRelation(block, i)
              && Operand.isCallee(block.get(i))
              && block.get(i + 1).isGroup("(");
      if (call) {
        i += call(block, i, result, i == from.start() + 1);
      } else {
        result.add(block.get(i));
      }
    }
    return result;
  }

  /** Write the subquery and return how many pieces after the name it takes. */
  private static int call(List<Piece> block, int at, List<Piece> result, boolean first) {
    Piece name = block.get(at);
    int origin = name.origin();
    boolean lateral = !result.isEmpty() && result.get(result.size() - 1).is("LATERAL");
    if (!first && !lateral) {
      result.add(Piece.word("LATERAL", origin));
    }
    boolean ordinality =
        at + 3 < block.size() && block.get(at + 2).is("WITH") && block.get(at + 3).is("ORDINALITY");
    result.add(Piece.parens(subquery(name, block.get(at + 1), ordinality), origin));
    int taken = ordinality ? 3 : 1;
    int next = at + taken + 1;
    boolean aliased =
        next < block.size()
            && (block.get(next).is("AS") || Operand.isCallee(block.get(next)))
            && !Pieces.isOneOf(block.get(next), Set.of("WHERE", "SELECT", "POSITIONAL"));
    if (!aliased) {
      result.add(Piece.word("AS", origin));
      result.add(quoted(name.folded(), origin));
    }
    return taken;
  }

  private static List<Piece> subquery(Piece name, Piece arguments, boolean ordinality) {
    int origin = name.origin();
    List<String> columns = new ArrayList<>();
    columns.addAll(JSON.contains(name.folded()) ? JSON_COLUMNS : List.of(name.folded()));
    if (ordinality) {
      columns.add("ordinality");
    }
    List<Piece> select = new ArrayList<>();
    select.add(Piece.word("SELECT", origin));
    List<List<Piece>> items = new ArrayList<>();
    for (String column : columns) {
      List<Piece> item = new ArrayList<>();
      item.add(quoted(name.folded(), origin));
      item.add(arguments);
      item.add(Piece.word("AS", origin));
      item.add(quoted(column, origin));
      items.add(item);
    }
    select.addAll(Pieces.commas(items));
    return select;
  }

  private static Piece quoted(String name, int origin) {
    return new Piece.Atom(Token.Kind.QUOTED_NAME, "\"" + name + "\"", origin);
  }
}

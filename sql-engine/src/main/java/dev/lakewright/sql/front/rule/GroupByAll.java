package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.front.SelectList;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 *
 *
 * <pre>
 * SELECT a, b, sum(c) FROM t GROUP BY ALL  →  SELECT a, b, sum(c) FROM t GROUP BY 1, 2
 * … ORDER BY ALL DESC                      →  … ORDER BY 1 DESC
 * </pre>
 */
final class GroupByAll implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return Blocks.map(level, block -> orderBy(groupBy(block, scope)));
  }

  private static int all(List<Piece> block, String clause) {
    for (int i = 0; i + 2 < block.size(); i++) {
      if (block.get(i).is(clause) && block.get(i + 1).is("BY") && block.get(i + 2).is("ALL")) {
        return i;
      }
    }
    return -1;
  }

  private static List<Piece> orderBy(List<Piece> block) {
    int at = all(block, "ORDER");
    if (at < 0) {
      return block;
    }
    List<Piece> result = new ArrayList<>(block);
    result.set(at + 2, number(1, block.get(at + 2).origin()));
    return result;
  }

  private static List<Piece> groupBy(List<Piece> block, Scope scope) {
    int at = all(block, "GROUP");
    Optional<SelectList> list = SelectList.of(block);
    if (at < 0 || list.isEmpty()) {
      return block;
    }
    List<Piece> result = new ArrayList<>(block.subList(0, at));
    List<List<Piece>> keys = new ArrayList<>();
    List<List<Piece>> items = list.get().items();
    for (int i = 0; i < items.size(); i++) {
      if (!isAggregate(items.get(i), scope)) {
        keys.add(List.of(number(i + 1, block.get(at).origin())));
      }
    }
    if (!keys.isEmpty()) {
      result.addAll(block.subList(at, at + 2));
      result.addAll(Pieces.commas(keys));
    }
    result.addAll(block.subList(at + 3, block.size()));
    return result;
  }

  private static Piece number(int value, int origin) {
    return new Piece.Atom(Token.Kind.NUMBER, Integer.toString(value), origin);
  }

  private static boolean isAggregate(List<Piece> item, Scope scope) {
    for (int i = 0; i < item.size(); i++) {
      boolean call = i + 1 < item.size() && item.get(i + 1).isGroup("(");
      boolean window = i + 2 < item.size() && Pieces.isOneOf(item.get(i + 2), Set.of("OVER"));
      if (call && !window && item.get(i).isName() && scope.isAggregate(item.get(i).folded())) {
        return true;
      }
      boolean inside =
          item.get(i)
              .group("(")
              .filter(group -> !Blocks.isQuery(group.inner()))
              .filter(group -> isAggregate(group.inner(), scope))
              .isPresent();
      if (inside) {
        return true;
      }
    }
    return false;
  }
}

package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 *
 *
 * <pre>
 * x.lower(), (a).f(b)  →  lower(x), f(a, b)
 * (s).field            →  $item(s)
 * </pre>
 */
final class Chains implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      Piece piece = level.get(i);
      boolean call =
          piece.isGroup("(")
              && result.size() > 2
              && result.get(result.size() - 2).isSymbol(".")
              && scope.isFunction(result.get(result.size() - 1).folded());
      if (call) {
        call(result, piece);
      } else if (isField(level, i)) {
        int start = Operand.start(result, result.size());
        List<Piece> operand = List.copyOf(result.subList(start, result.size()));
        result.subList(start, result.size()).clear();
        result.addAll(Internal.call("$item", operand, piece.origin()));
        i++;
      } else {
        result.add(piece);
      }
    }
    return result;
  }

  /** A dot after brackets, and a name that is not called. */
  private static boolean isField(List<Piece> level, int dot) {
    return level.get(dot).isSymbol(".")
        && dot > 0
        && level.get(dot - 1).isGroup("(")
        && dot + 1 < level.size()
        && level.get(dot + 1).isName()
        && !(dot + 2 < level.size() && level.get(dot + 2).isGroup("("));
  }

  private static void call(List<Piece> result, Piece arguments) {
    Piece name = result.remove(result.size() - 1);
    result.remove(result.size() - 1);
    int start = Operand.start(result, result.size());
    List<List<Piece>> all = new ArrayList<>();
    all.add(List.copyOf(result.subList(start, result.size())));
    all.addAll(Pieces.byComma(arguments.group("(").map(Piece.Group::inner).orElse(List.of())));
    result.subList(start, result.size()).clear();
    result.addAll(Internal.call(name.folded(), Pieces.commas(all), name.origin()));
  }
}

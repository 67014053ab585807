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
 * [1, 2], {'a': 1}, MAP {k: v}  →  list_value(1, 2), struct_pack(1), map(k, v)
 * x[1], x[1:2]                  →  $item(x, 1), $item(x, 1, 2)
 * </pre>
 */
final class Brackets implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (Piece piece : level) {
      boolean array = !result.isEmpty() && last(result).is("ARRAY");
      boolean kept = !piece.isGroup("[") || (array && !inner(piece, "[").isEmpty());
      if (piece.isGroup("{")) {
        struct(result, piece);
      } else if (kept) {
        result.add(piece);
      } else if (isLiteral(result)) {
        List<Piece> items = inner(piece, "[");
        result.addAll(Internal.call("list_value", items, piece.origin()));
      } else {
        item(result, piece);
      }
    }
    return result;
  }

  private static Piece last(List<Piece> pieces) {
    return pieces.get(pieces.size() - 1);
  }

  private static List<Piece> inner(Piece group, String open) {
    return group.group(open).map(Piece.Group::inner).orElse(List.of());
  }

  private static boolean isLiteral(List<Piece> before) {
    if (before.isEmpty()) {
      return true;
    }
    return Operand.isValueExpectedAfter(last(before));
  }

  private static void struct(List<Piece> result, Piece piece) {
    List<List<Piece>> keys = new ArrayList<>();
    List<List<Piece>> values = new ArrayList<>();
    for (List<Piece> entry : Pieces.byComma(inner(piece, "{"))) {
      int colon = colon(entry);
      keys.add(entry.subList(0, colon));
      values.add(colon < entry.size() ? entry.subList(colon + 1, entry.size()) : List.of());
    }
    boolean map = !result.isEmpty() && last(result).is("MAP");
    if (map) {
      result.remove(result.size() - 1);
      keys.addAll(values);
    }
    List<Piece> arguments = Pieces.commas(map ? keys : values);
    result.addAll(Internal.call(map ? "map" : "struct_pack", arguments, piece.origin()));
  }

  private static int colon(List<Piece> entry) {
    int at = 0;
    while (at < entry.size() && !entry.get(at).isSymbol(":")) {
      at++;
    }
    return at;
  }

  private static void item(List<Piece> result, Piece index) {
    int start = Operand.start(result, result.size());
    List<List<Piece>> arguments = new ArrayList<>();
    arguments.add(List.copyOf(result.subList(start, result.size())));
    List<Piece> part = new ArrayList<>();
    for (Piece piece : inner(index, "[")) {
      if (piece.isSymbol(":")) {
        arguments.add(part);
        part = new ArrayList<>();
      } else if (!piece.isSymbol(":-") && !piece.isSymbol("::")) {
        part.add(piece);
      }
    }
    arguments.add(part);
    arguments.removeIf(List::isEmpty);
    result.subList(start, result.size()).clear();
    result.addAll(Internal.call("$item", Pieces.commas(arguments), index.origin()));
  }
}

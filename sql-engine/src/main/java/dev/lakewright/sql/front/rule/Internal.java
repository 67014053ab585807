package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls of functions that only the normal form has; they take and give values of any type. */
final class Internal {
  private Internal() {}

  /** Return {@code "name"(arguments)}. */
  static List<Piece> call(String name, List<Piece> arguments, int origin) {
    return List.of(
        new Piece.Atom(Token.Kind.QUOTED_NAME, "\"" + name + "\"", origin),
        Piece.parens(arguments, origin));
  }

  /** Put a value of any type where one of the names stands by itself, at any depth. */
  static List<Piece> unbind(List<Piece> body, Set<String> names) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Piece piece = body.get(i);
      boolean bound = piece.isName() && names.contains(piece.folded());
      boolean qualified = i > 0 && body.get(i - 1).isSymbol(".");
      if (bound && !qualified) {
        result.addAll(call("$any", List.of(), piece.origin()));
        // A field of the value: x.a
        while (i + 2 < body.size() && body.get(i + 1).isSymbol(".") && body.get(i + 2).isName()) {
          boolean call = i + 3 < body.size() && body.get(i + 3).isGroup("(");
          if (call) {
            break;
          }
          i += 2;
        }
      } else {
        result.add(piece.fold(atom -> atom, group -> group.with(unbind(group.inner(), names))));
      }
    }
    return result;
  }
}

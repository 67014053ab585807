package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 *
 *
 * <pre>
 * f(a := 1)  →  f(1)
 * </pre>
 */
final class NamedArguments implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (Piece piece : level) {
      boolean named = piece.isSymbol(":=") && !result.isEmpty();
      if (named) {
        result.remove(result.size() - 1);
      } else {
        result.add(piece);
      }
    }
    return result;
  }
}

package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.front.Words;
import java.util.ArrayList;
import java.util.List;

/**
 *
 *
 * <pre>
 * SELECT a, b, FROM t  →  SELECT a, b FROM t
 * </pre>
 */
final class TrailingCommas implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      boolean last = i + 1 == level.size() || Pieces.isOneOf(level.get(i + 1), Words.CLAUSES);
      if (!(level.get(i).isSymbol(",") && last)) {
        result.add(level.get(i));
      }
    }
    return result;
  }
}

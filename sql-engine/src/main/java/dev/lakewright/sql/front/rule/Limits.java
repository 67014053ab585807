package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 *
 *
 * <pre>
 * LIMIT 10%, LIMIT 10 PERCENT  →  LIMIT 10
 * </pre>
 */
final class Limits implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      boolean percent = level.get(i).isSymbol("%") || level.get(i).is("PERCENT");
      if (!(percent && i > 1 && level.get(i - 2).is("LIMIT"))) {
        result.add(level.get(i));
      }
    }
    return result;
  }
}

package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 *
 *
 * <pre>
 * SELECT DISTINCT ON (a) b  →  SELECT $any(a), b
 * </pre>
 */
final class DistinctOn implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      boolean on =
          level.get(i).is("DISTINCT")
              && i + 2 < level.size()
              && level.get(i + 1).is("ON")
              && level.get(i + 2).isGroup("(");
      if (on) {
        Piece group = level.get(i + 2);
        List<Piece> keys = group.group("(").map(Piece.Group::inner).orElse(List.of());
        result.addAll(Internal.call("$any", keys, group.origin()));
        result.add(Piece.symbol(",", group.origin()));
        i += 2;
      } else {
        result.add(level.get(i));
      }
    }
    return result;
  }
}

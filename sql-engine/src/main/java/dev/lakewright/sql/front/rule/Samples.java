package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 *
 *
 * <pre>
 * t TABLESAMPLE reservoir(20%) REPEATABLE (1)  →  t
 * … USING SAMPLE 10% (bernoulli)               →  …
 * </pre>
 */
final class Samples implements Rule {
  private static final Set<String> AFTER = Set.of("ORDER", "LIMIT", "OFFSET", "UNION", "EXCEPT");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      boolean using =
          level.get(at).is("USING") && at + 1 < level.size() && level.get(at + 1).is("SAMPLE");
      if (using) {
        at = Pieces.indexOf(level, at + 2, AFTER);
      } else if (level.get(at).is("TABLESAMPLE")) {
        at = sampleEnd(level, at + 1);
      } else {
        result.add(level.get(at));
        at++;
      }
    }
    return result;
  }

  private static int sampleEnd(List<Piece> level, int from) {
    int at = from;
    while (at < level.size() && !level.get(at).isGroup("(")) {
      at++;
    }
    at++;
    return at < level.size() && level.get(at).is("REPEATABLE") ? at + 2 : at;
  }
}

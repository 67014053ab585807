package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 *
 *
 * <pre>
 * f(l, lambda x, y: x + y)  →  f(l, $lambda($any() + $any()))
 * </pre>
 */
final class Lambdas implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    int start = Pieces.indexOf(level, 0, Set.of("LAMBDA"));
    int colon = start;
    while (colon < level.size() && !level.get(colon).isSymbol(":")) {
      colon++;
    }
    if (colon >= level.size()) {
      return level;
    }
    Set<String> names =
        level.subList(start + 1, colon).stream()
            .flatMap(
                it ->
                    it.group("(")
                        .map(g -> g.inner().stream())
                        .orElse(java.util.stream.Stream.of(it)))
            .filter(Piece::isName)
            .map(Piece::folded)
            .collect(Collectors.toSet());
    int end = colon + 1;
    while (end < level.size() && !level.get(end).isSymbol(",")) {
      end++;
    }
    List<Piece> result = new ArrayList<>(level.subList(0, start));
    int origin = level.get(start).origin();
    result.addAll(
        Internal.call("$lambda", Internal.unbind(level.subList(colon + 1, end), names), origin));
    result.addAll(level.subList(end, level.size()));
    return apply(result, scope);
  }
}

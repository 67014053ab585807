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
 * [x + 1 for x in l if x > 2]  →  [$lambda($any() + 1), l, $lambda($any() > 2)]
 * </pre>
 */
final class Comprehensions implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return level.stream().map(it -> it.group("[").map(Comprehensions::group).orElse(it)).toList();
  }

  private static Piece group(Piece.Group group) {
    return group.with(inner(group.inner()));
  }

  private static List<Piece> inner(List<Piece> level) {
    int start = Pieces.indexOf(level, 1, Set.of("FOR"));
    int in = Pieces.indexOf(level, start, Set.of("IN"));
    if (in >= level.size()) {
      return level;
    }
    int filter = Pieces.indexOf(level, in, Set.of("IF"));
    int origin = level.get(start).origin();
    Set<String> names =
        level.subList(start + 1, in).stream()
            .filter(Piece::isName)
            .map(Piece::folded)
            .collect(Collectors.toSet());
    List<List<Piece>> parts = new ArrayList<>();
    parts.add(Internal.call("$lambda", Internal.unbind(level.subList(0, start), names), origin));
    parts.add(level.subList(in + 1, filter));
    if (filter < level.size()) {
      List<Piece> condition = Internal.unbind(level.subList(filter + 1, level.size()), names);
      parts.add(Internal.call("$lambda", condition, origin));
    }
    return Pieces.commas(parts);
  }
}

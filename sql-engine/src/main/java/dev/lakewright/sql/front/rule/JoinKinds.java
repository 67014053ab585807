package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.FromClause;
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
 * a SEMI JOIN b, a ANTI JOIN b         →  a LEFT SEMI JOIN b, a LEFT ANTI JOIN b
 * a SEMI JOIN b USING (c)              →  a JOIN b USING (c)
 * a ASOF LEFT JOIN b                   →  a LEFT JOIN b
 * a POSITIONAL JOIN b                  →  a CROSS JOIN b
 * a, (SELECT a.x), a JOIN (SELECT …)   →  a, LATERAL (SELECT a.x), a JOIN LATERAL (SELECT …)
 * </pre>
 */
final class JoinKinds implements Rule {
  private static final Set<String> OUTER = Set.of("RIGHT", "FULL", "OUTER");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return Blocks.map(level, JoinKinds::joins);
  }

  private static List<Piece> joins(List<Piece> block) {
    FromClause from = FromClause.of(block);
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      Piece piece = block.get(i);
      boolean inside = i > from.start() && i < from.end();
      if (inside && isJoinOf(block, i, Set.of("SEMI", "ANTI"))) {
        int condition = Pieces.indexOf(block, i, Set.of("ON", "USING"));
        boolean using = condition < block.size() && block.get(condition).is("USING");
        // Calcite cannot expand a star over a semi join by USING.
        result.addAll(using ? List.of() : List.of(Piece.word("LEFT", piece.origin()), piece));
      } else if (inside && isJoinOf(block, i, Set.of("POSITIONAL"))) {
        result.add(Piece.word("CROSS", piece.origin()));
      } else if (!(inside && piece.is("ASOF"))) {
        if (inside && isLateral(block, from, i)) {
          result.add(Piece.word("LATERAL", piece.origin()));
        }
        result.add(piece);
      }
    }
    return result;
  }

  private static boolean isJoinOf(List<Piece> block, int at, Set<String> kinds) {
    return Pieces.isOneOf(block.get(at), kinds)
        && at + 1 < block.size()
        && block.get(at + 1).is("JOIN");
  }

  private static boolean isLateral(List<Piece> block, FromClause from, int at) {
    boolean subquery =
        block.get(at).group("(").filter(group -> Blocks.isQuery(group.inner())).isPresent();
    boolean later = at > from.start() + 1 && from.beginsRelation(block, at);
    boolean outer = at > 1 && Pieces.isOneOf(block.get(at - 2), OUTER);
    return subquery && later && !outer && !block.get(at - 1).is("LATERAL");
  }
}

package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.front.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 *
 *
 * <pre>
 * SELECT n: count(*) FROM a: t  →  SELECT count(*) AS n FROM t AS a
 * </pre>
 */
final class PrefixAliases implements Rule {
  private static final Set<String> STARTS = Set.of("SELECT", "DISTINCT", "FROM", "JOIN");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    boolean query = Blocks.isQuery(level);
    boolean colon = level.stream().anyMatch(it -> it.isSymbol(":"));
    return query && colon ? renamed(level) : level;
  }

  private static List<Piece> renamed(List<Piece> level) {
    List<Piece> result = new ArrayList<>();
    List<Piece> pending = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      Piece piece = level.get(i);
      boolean start =
          i > 0 && (level.get(i - 1).isSymbol(",") || Pieces.isOneOf(level.get(i - 1), STARTS));
      boolean prefix =
          start && piece.isName() && i + 1 < level.size() && level.get(i + 1).isSymbol(":");
      boolean end =
          piece.isSymbol(",")
              || Pieces.isOneOf(piece, Words.CLAUSES)
              || Pieces.isOneOf(piece, Set.of("ON", "JOIN"));
      if (end) {
        result.addAll(pending);
        pending.clear();
      }
      if (prefix) {
        pending.addAll(List.of(Piece.word("AS", piece.origin()), piece));
        i++;
      } else {
        result.add(piece);
      }
    }
    result.addAll(pending);
    return result;
  }
}

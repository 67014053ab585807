package dev.lakewright.sql.dialect;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.FromClause;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Words;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Forms that DuckDB writes in another way.
 *
 * <pre>
 * a LIKE b           →  a ILIKE b
 * a JOIN b WHERE c   →  a CROSS JOIN b WHERE c
 * FROM SHOW          →  FROM "SHOW"
 * </pre>
 */
final class SpokenForms {
  private static final Set<String> KEYWORDS = Set.of("SHOW", "DESCRIBE", "SUMMARIZE");

  private SpokenForms() {}

  static List<Piece> apply(List<Piece> level) {
    List<Piece> spoken = level.stream().map(SpokenForms::like).toList();
    return Blocks.map(spoken, SpokenForms::joins);
  }

  private static Piece like(Piece piece) {
    if (Pieces.isOneOf(piece, KEYWORDS)) {
      return new Piece.Atom(Token.Kind.QUOTED_NAME, "\"" + piece.text() + "\"", piece.origin());
    }
    return piece.is("LIKE") ? Piece.word("ILIKE", piece.origin()) : piece;
  }

  private static List<Piece> joins(List<Piece> block) {
    FromClause from = FromClause.of(block);
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      boolean join = i > from.start() && i < from.end() && block.get(i).is("JOIN");
      if (join && !hasCondition(block, i, from.end()) && !isKind(block.get(i - 1))) {
        result.add(Piece.word("CROSS", block.get(i).origin()));
      }
      result.add(block.get(i));
    }
    return result;
  }

  private static boolean isKind(Piece before) {
    return Pieces.isOneOf(before, Set.of("CROSS", "NATURAL"));
  }

  private static boolean hasCondition(List<Piece> block, int join, int end) {
    int next = Pieces.indexOf(block, join + 1, Set.of("JOIN", "ON", "USING"));
    return next < Math.min(end, block.size())
        && Pieces.isOneOf(block.get(next), Set.of("ON", "USING"));
  }

  static boolean endsClause(Piece piece) {
    return Pieces.isOneOf(piece, Words.CLAUSES) || Pieces.isOneOf(piece, Words.SET_OPERATORS);
  }
}

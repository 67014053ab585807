package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Phrases of the grammar.
 *
 * <pre>
 * LIMIT 5, 10              →  LIMIT 10 OFFSET 5            (MySQL)
 * a STRAIGHT_JOIN b        →  a JOIN b                     (MySQL)
 * a LEFT SEMI JOIN b       →  a SEMI JOIN b                (Spark)
 * a LIKE 'x\_y'            →  a LIKE 'x\_y' ESCAPE '\'
 * </pre>
 */
final class Phrases implements Rewriting {
  private static final Set<String> LIKES = Set.of("LIKE", "ILIKE");
  private static final Set<String> HALVES = Set.of("SEMI", "ANTI");

  private final Tongue tongue;

  Phrases(Tongue tongue) {
    this.tongue = tongue;
  }

  @Override
  public List<Piece> apply(List<Piece> level, Relations relations) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      at = take(level, at, result);
    }
    return result;
  }

  private int take(List<Piece> level, int at, List<Piece> result) {
    Piece piece = level.get(at);
    refuse(level, at);
    if (tongue == Tongue.MYSQL && isLimit(level, at)) {
      result.addAll(List.of(piece, level.get(at + 3), Piece.word("OFFSET", piece.origin())));
      result.add(level.get(at + 1));
      return at + 4;
    }
    boolean half = piece.is("LEFT") && at + 1 < level.size() && isHalf(level.get(at + 1));
    if (!half) {
      result.add(
          tongue == Tongue.MYSQL && piece.is("STRAIGHT_JOIN")
              ? Piece.word("JOIN", piece.origin())
              : piece);
    }
    if (Pieces.isOneOf(piece, LIKES) && at + 1 < level.size()) {
      result.add(level.get(at + 1));
      escape(level, at + 1, result);
      return at + 2;
    }
    return at + 1;
  }

  private void refuse(List<Piece> level, int at) {
    Piece piece = level.get(at);
    boolean view =
        piece.is("VIEW") && tongue == Tongue.SPARK && at > 0 && level.get(at - 1).is("LATERAL");
    boolean similar = piece.is("SIMILAR") && at + 1 < level.size() && level.get(at + 1).is("TO");
    if (view || similar) {
      throw Unreadable.form(view ? "LATERAL VIEW" : "SIMILAR TO", piece);
    }
    boolean two =
        piece.isKind(Token.Kind.STRING) && at > 0 && level.get(at - 1).isKind(Token.Kind.STRING);
    if (two) {
      throw Unreadable.form("two texts beside each other", piece);
    }
  }

  private static boolean isLimit(List<Piece> level, int at) {
    return level.get(at).is("LIMIT") && at + 3 < level.size() && level.get(at + 2).isSymbol(",");
  }

  private static boolean isHalf(Piece piece) {
    return Pieces.isOneOf(piece, HALVES);
  }

  private static void escape(List<Piece> level, int pattern, List<Piece> result) {
    Piece piece = level.get(pattern);
    boolean told = pattern + 1 < level.size() && level.get(pattern + 1).is("ESCAPE");
    if (piece.isKind(Token.Kind.STRING) && piece.text().contains("\\") && !told) {
      result.add(Piece.word("ESCAPE", piece.origin()));
      result.add(new Piece.Atom(Token.Kind.STRING, "'\\'", piece.origin()));
    }
  }
}

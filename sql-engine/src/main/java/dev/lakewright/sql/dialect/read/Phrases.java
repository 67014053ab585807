package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
  private static final Set<String> BITS = Set.of("^", "|", "&", "@", "<<", ">>", "~");
  private static final Set<String> SIDES = Set.of("LEFT", "RIGHT");
  private static final Pattern NUMBER = Pattern.compile("[0-9]*[.]?[0-9]*([eE][+-]?[0-9]+)?");
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
      return pattern(level, at + 1, result);
    }
    return at + 1;
  }

  private void refuse(List<Piece> level, int at) {
    Piece piece = level.get(at);
    signs(level, at);
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

  /** What reads alike and means something else. */
  private void signs(List<Piece> level, int at) {
    Piece piece = level.get(at);
    boolean mine = tongue != Tongue.POSTGRES;
    boolean bits = piece.isKind(Token.Kind.SYMBOL) && BITS.contains(piece.text());
    boolean number = piece.isKind(Token.Kind.NUMBER) && !NUMBER.matcher(piece.text()).matches();
    boolean subscript =
        tongue == Tongue.SPARK && piece.isGroup("[") && at > 0 && level.get(at - 1).isName();
    boolean half =
        mine
            && Pieces.isOneOf(piece, SIDES)
            && at + 1 < level.size()
            && level.get(at + 1).group("(").filter(it -> isNegative(it, 1)).isPresent();
    if ((mine && bits) || number || subscript || half) {
      String what = piece.text().isEmpty() ? "a subscript" : piece.text();
      throw Unreadable.form(what + " in this form", piece);
    }
  }

  private static boolean isNegative(Piece.Group arguments, int index) {
    List<List<Piece>> all = Pieces.byComma(arguments.inner());
    return index < all.size() && !all.get(index).isEmpty() && all.get(index).get(0).isSymbol("-");
  }

  private static boolean isLimit(List<Piece> level, int at) {
    return level.get(at).is("LIMIT") && at + 3 < level.size() && level.get(at + 2).isSymbol(",");
  }

  private static boolean isHalf(Piece piece) {
    return Pieces.isOneOf(piece, HALVES);
  }

  /** Elsewhere a backslash escapes unless told; of a computed pattern it might. */
  private int pattern(List<Piece> level, int start, List<Piece> result) {
    int end = Operands.end(level, start);
    while (tongue != Tongue.MYSQL && end + 1 < level.size() && level.get(end).isSymbol("||")) {
      end = Operands.end(level, end + 1);
    }
    result.addAll(level.subList(start, end));
    Piece piece = level.get(start);
    boolean told = end < level.size() && level.get(end).is("ESCAPE");
    boolean plain =
        end == start + 1 && piece.isKind(Token.Kind.STRING) && !piece.text().contains("\\");
    if (!plain && !told) {
      result.add(Piece.word("ESCAPE", piece.origin()));
      result.add(new Piece.Atom(Token.Kind.STRING, "'\\'", piece.origin()));
    }
    return end;
  }
}

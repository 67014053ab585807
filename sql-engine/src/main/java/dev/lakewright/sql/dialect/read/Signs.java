package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Operators by other names.
 *
 * <pre>
 * a {@code <=>} b        →  a IS NOT DISTINCT FROM b
 * a || b, a {@code &&} b →  a OR b, a AND b           (MySQL)
 * a DIV b, a MOD b       →  a // b, a % b
 * a RLIKE b              →  a ~ b
 * a NOT REGEXP b         →  a !~ b
 * </pre>
 */
final class Signs implements Rewriting {
  private final Tongue tongue;

  Signs(Tongue tongue) {
    this.tongue = tongue;
  }

  @Override
  public List<Piece> apply(List<Piece> level, Relations relations) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      at = take(level, at, result);
    }
    return tongue == Tongue.POSTGRES ? level : result;
  }

  private int take(List<Piece> level, int at, List<Piece> result) {
    Piece piece = level.get(at);
    int origin = piece.origin();
    if (isSearch(piece)) {
      boolean not = !result.isEmpty() && result.get(result.size() - 1).is("NOT");
      if (not) {
        result.remove(result.size() - 1);
      }
      result.add(Piece.symbol(not ? "!~" : "~", origin));
      return at + 1;
    }
    boolean same = piece.isSymbol("<=") && isBeside(level, at + 1, ">", origin + 2);
    if (same) {
      List.of("IS", "NOT", "DISTINCT", "FROM").forEach(it -> result.add(Piece.word(it, origin)));
      return at + 2;
    }
    result.add(word(level, at));
    return at + 1;
  }

  private static boolean isSearch(Piece piece) {
    return piece.is("RLIKE") || piece.is("REGEXP");
  }

  private static boolean isBeside(List<Piece> level, int at, String symbol, int origin) {
    return at < level.size() && level.get(at).isSymbol(symbol) && level.get(at).origin() == origin;
  }

  private Piece word(List<Piece> level, int at) {
    Piece piece = level.get(at);
    boolean mysql = tongue == Tongue.MYSQL;
    if (mysql && piece.isSymbol("||")) {
      return Piece.word("OR", piece.origin());
    }
    if (mysql && piece.isSymbol("&&")) {
      return Piece.word("AND", piece.origin());
    }
    boolean divides = piece.is("DIV") || piece.is("MOD");
    return divides && at > 0 && endsValue(level.get(at - 1))
        ? Piece.symbol(piece.is("DIV") ? "//" : "%", piece.origin())
        : piece;
  }

  /** A word after a value is an operator; at a value's place it is a function. */
  private static boolean endsValue(Piece before) {
    boolean name = before.isName() && !Operand.isValueExpectedAfter(before);
    return name || before.isKind(Token.Kind.NUMBER) || before.isGroup("(");
  }
}

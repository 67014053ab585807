package dev.lakewright.sql.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The SELECT blocks of a level: what stands between WITH and set operators. */
public final class Blocks {
  private Blocks() {}

  /** Change each block; a level that is no query stays as it is. */
  public static List<Piece> map(List<Piece> level, UnaryOperator<List<Piece>> change) {
    if (level.isEmpty() || !isQuery(level)) {
      return level;
    }
    List<Piece> result = new ArrayList<>();
    int start = body(level);
    result.addAll(level.subList(0, start));
    while (start < level.size()) {
      int end = Pieces.indexOf(level, start, Words.SET_OPERATORS);
      // "* EXCEPT (a)" is no set operator.
      while (end < level.size() && end > start && level.get(end - 1).isSymbol("*")) {
        end = Pieces.indexOf(level, end + 1, Words.SET_OPERATORS);
      }
      result.addAll(change.apply(level.subList(start, end)));
      start = end;
      while (start < level.size() && isGlue(level.get(start))) {
        result.add(level.get(start++));
      }
    }
    return result;
  }

  public static boolean isQuery(List<Piece> level) {
    return !level.isEmpty()
        && Pieces.isOneOf(
            level.get(0), Set.of("SELECT", "WITH", "FROM", "VALUES", "TABLE", "PIVOT", "UNPIVOT"));
  }

  /** Return where the query starts after its common table expressions. */
  public static int body(List<Piece> level) {
    if (!level.get(0).is("WITH")) {
      return 0;
    }
    int at = Pieces.indexOf(level, 0, Set.of("AS"));
    while (at < level.size() && !isAfterExpression(level, at)) {
      at++;
    }
    return at;
  }

  /** A bracket ended a common table expression, and neither a comma nor a name list follows. */
  private static boolean isAfterExpression(List<Piece> level, int at) {
    boolean starts =
        Pieces.isOneOf(
            level.get(at), Set.of("SELECT", "FROM", "VALUES", "TABLE", "PIVOT", "UNPIVOT"));
    boolean bracket = level.get(at - 1).isGroup("(");
    return bracket && (starts || level.get(at).isGroup("("));
  }

  private static boolean isGlue(Piece piece) {
    return Pieces.isOneOf(piece, Words.SET_OPERATORS)
        || Pieces.isOneOf(piece, Set.of("ALL", "DISTINCT", "BY", "NAME"));
  }
}

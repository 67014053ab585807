package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 *
 *
 * <pre>
 * x COLLATE de.nocase      →  x
 * x AT TIME ZONE 'UTC'     →  x
 * f(x ORDER BY y DESC)     →  f(x, $any(y))
 * f(x IGNORE NULLS)        →  f(x)
 * count(*) FILTER (a > 1)  →  count(*) FILTER (WHERE a > 1)
 * x IN [1, 2]              →  x = [1, 2]
 * </pre>
 */
final class Modifiers implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      int skipped = skipped(level, at);
      if (skipped == 0) {
        result.add(changed(level, at));
      }
      at += Math.max(skipped, 1);
    }
    return result;
  }

  private static int skipped(List<Piece> level, int at) {
    if (is(level, at, "COLLATE")) {
      int end = at + 2;
      while (end + 1 < level.size() && level.get(end).isSymbol(".")) {
        end += 2;
      }
      return end - at;
    }
    boolean nulls = is(level, at, "IGNORE") || is(level, at, "RESPECT");
    if (nulls && is(level, at + 1, "NULLS")) {
      return 2;
    }
    boolean zone = is(level, at, "AT") && is(level, at + 1, "TIME") && is(level, at + 2, "ZONE");
    boolean constant = at + 3 < level.size() && level.get(at + 3).isKind(Token.Kind.STRING);
    return zone && constant ? 4 : 0;
  }

  private static Piece changed(List<Piece> level, int at) {
    Piece piece = level.get(at);
    boolean inList = piece.is("IN") && at + 1 < level.size() && level.get(at + 1).isGroup("[");
    if (inList && !isComprehension(level, at)) {
      return Piece.symbol("=", piece.origin());
    }
    boolean call = at > 0 && piece.isGroup("(") && Operand.isCallee(level.get(at - 1));
    if (call) {
      return piece.group("(").map(Modifiers::ordered).orElse(piece);
    }
    boolean filter = at > 0 && level.get(at - 1).is("FILTER") && piece.isGroup("(");
    return filter ? piece.group("(").map(Modifiers::where).orElse(piece) : piece;
  }

  private static boolean isComprehension(List<Piece> level, int at) {
    return Pieces.indexOf(level, 0, Set.of("FOR")) < at;
  }

  private static Piece ordered(Piece.Group arguments) {
    List<Piece> inner = arguments.inner();
    int order = Pieces.indexOf(inner, 0, Set.of("ORDER"));
    boolean keys = order > 0 && order + 2 < inner.size() && inner.get(order + 1).is("BY");
    if (!keys || Blocks.isQuery(inner)) {
      return arguments;
    }
    List<Piece> result = new ArrayList<>(inner.subList(0, order));
    List<Piece> by =
        inner.subList(order + 2, inner.size()).stream()
            .filter(it -> !Pieces.isOneOf(it, Set.of("ASC", "DESC", "NULLS", "FIRST", "LAST")))
            .toList();
    result.add(Piece.symbol(",", inner.get(order).origin()));
    result.addAll(Internal.call("$any", by, inner.get(order).origin()));
    return arguments.with(result);
  }

  private static Piece where(Piece.Group filter) {
    if (!filter.inner().isEmpty() && filter.inner().get(0).is("WHERE")) {
      return filter;
    }
    List<Piece> inner = new ArrayList<>();
    inner.add(Piece.word("WHERE", filter.origin()));
    inner.addAll(filter.inner());
    return filter.with(inner);
  }

  private static boolean is(List<Piece> level, int at, String word) {
    return at < level.size() && level.get(at).is(word);
  }
}

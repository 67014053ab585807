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
 * The columns that a pivot makes depend on data; the normal form has what it reads.
 *
 * <pre>
 * PIVOT t ON a IN (1) USING sum(b) GROUP BY c    →  SELECT sum(b), c FROM t GROUP BY c, a
 * t PIVOT (sum(b) FOR a IN (1) GROUP BY c)       →  (SELECT sum(b), c FROM t GROUP BY c, a)
 * UNPIVOT t ON a, b INTO NAME n VALUE v          →  SELECT $any(a), $any(b), '' AS n, '' AS v FROM t
 * t UNPIVOT (v FOR n IN (a, b))                  →  (SELECT *, $any(a, b), '' AS n, '' AS v FROM t)
 * </pre>
 */
final class Pivots implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return postfix(Blocks.map(level, Pivots::prefix));
  }

  private static List<Piece> prefix(List<Piece> block) {
    if (block.isEmpty() || !Pieces.isOneOf(block.get(0), Set.of("PIVOT", "UNPIVOT"))) {
      return block;
    }
    int on = Pieces.indexOf(block, 0, Set.of("ON"));
    int using = Pieces.indexOf(block, on, Set.of("USING", "INTO", "GROUP", "ORDER", "LIMIT"));
    if (on == block.size()) {
      return block;
    }
    List<Piece> source = block.subList(1, on);
    List<Piece> columns = block.subList(on + 1, using);
    List<Piece> rest = block.subList(using, block.size());
    return block.get(0).is("PIVOT")
        ? pivot(source, columns, rest)
        : unpivot(source, columns, names(rest), List.of());
  }

  /** The names after INTO NAME n VALUE v. */
  private static List<Piece> names(List<Piece> into) {
    return into.stream()
        .filter(it -> it.isName() && !Pieces.isOneOf(it, Set.of("INTO", "NAME", "VALUE")))
        .toList();
  }

  private static List<Piece> pivot(List<Piece> source, List<Piece> columns, List<Piece> rest) {
    int group = Pieces.indexOf(rest, 0, Set.of("GROUP"));
    int end = Pieces.indexOf(rest, group, Set.of("ORDER", "LIMIT"));
    List<Piece> aggregates =
        !rest.isEmpty() && rest.get(0).is("USING") ? rest.subList(1, group) : List.of();
    List<Piece> keys = group + 2 <= end ? rest.subList(group + 2, end) : List.of();
    return grouped(source, aggregates, keys, columns);
  }

  private static List<Piece> grouped(
      List<Piece> source, List<Piece> aggregates, List<Piece> keys, List<Piece> columns) {
    int origin = source.isEmpty() ? 0 : source.get(0).origin();
    List<List<Piece>> on = Pieces.byComma(columns).stream().map(Pivots::withoutIn).toList();
    List<List<Piece>> list = new ArrayList<>(Pieces.byComma(aggregates));
    list.addAll(Pieces.byComma(keys));
    List<List<Piece>> group = new ArrayList<>(Pieces.byComma(keys));
    group.addAll(on);
    List<Piece> query = new ArrayList<>();
    query.add(Piece.word("SELECT", origin));
    query.addAll(list.isEmpty() ? Pieces.commas(on) : Pieces.commas(list));
    query.add(Piece.word("FROM", origin));
    query.addAll(source);
    query.addAll(List.of(Piece.word("GROUP", origin), Piece.word("BY", origin)));
    query.addAll(Pieces.commas(group));
    return query;
  }

  private static List<Piece> withoutIn(List<Piece> column) {
    return column.subList(0, Pieces.indexOf(column, 0, Set.of("IN")));
  }

  private static List<Piece> unpivot(
      List<Piece> source, List<Piece> columns, List<Piece> names, List<Piece> star) {
    int origin = source.isEmpty() ? 0 : source.get(0).origin();
    List<List<Piece>> list = new ArrayList<>();
    list.add(star);
    for (List<Piece> column : Pieces.byComma(columns)) {
      int end = Pieces.indexOf(column, 0, Set.of("AS"));
      list.add(Internal.call("$any", column.subList(0, end), origin));
    }
    for (Piece name : names) {
      Piece text = new Piece.Atom(Token.Kind.STRING, "''", origin);
      list.add(List.of(text, Piece.word("AS", origin), name));
    }
    list.removeIf(List::isEmpty);
    List<Piece> query = new ArrayList<>();
    query.add(Piece.word("SELECT", origin));
    query.addAll(Pieces.commas(list));
    query.add(Piece.word("FROM", origin));
    query.addAll(source);
    return query;
  }

  private static List<Piece> postfix(List<Piece> level) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      Piece piece = level.get(i);
      int skip = Pieces.isOneOf(piece, Set.of("UNPIVOT")) ? unpivotGroup(level, i) : i + 1;
      boolean pivot = i > 0 && Pieces.isOneOf(piece, Set.of("PIVOT", "UNPIVOT"));
      if (pivot && skip < level.size() && level.get(skip).isGroup("(")) {
        int start = Operand.start(result, result.size());
        List<Piece> source = List.copyOf(result.subList(start, result.size()));
        result.subList(start, result.size()).clear();
        List<Piece> inner = level.get(skip).group("(").map(Piece.Group::inner).orElse(List.of());
        result.add(Piece.parens(relation(piece, source, inner), piece.origin()));
        i = skip;
      } else {
        result.add(piece);
      }
    }
    return result;
  }

  private static int unpivotGroup(List<Piece> level, int at) {
    int group = at + 1;
    while (group < level.size()
        && Pieces.isOneOf(level.get(group), Set.of("INCLUDE", "EXCLUDE", "NULLS"))) {
      group++;
    }
    return group;
  }

  private static List<Piece> relation(Piece kind, List<Piece> source, List<Piece> inner) {
    int split = Pieces.indexOf(inner, 0, Set.of("FOR"));
    int in = Pieces.indexOf(inner, split, Set.of("IN"));
    int group = Pieces.indexOf(inner, split, Set.of("GROUP"));
    if (kind.is("UNPIVOT")) {
      List<Piece> names = new ArrayList<>(inner.subList(0, Math.min(1, split)));
      names.addAll(inner.subList(Math.min(split + 1, in), in));
      Piece columns = in + 1 < inner.size() ? inner.get(in + 1) : Piece.symbol("", 0);
      List<Piece> star = List.of(Piece.symbol("*", kind.origin()));
      return unpivot(
          source, columns.group("(").map(Piece.Group::inner).orElse(List.of()), names, star);
    }
    List<Piece> keys =
        group + 2 <= inner.size() ? inner.subList(group + 2, inner.size()) : List.of();
    return grouped(
        source, inner.subList(0, split), keys, inner.subList(Math.min(split + 1, in), in));
  }
}

package dev.lakewright.sql.gate;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.dialect.Relations.Found;
import dev.lakewright.sql.front.FromClause;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Columns that have one value in every row of a block, since its joins say that they are equal.
 * Only where every join is an inner one and no condition of FROM is an alternative.
 */
final class JoinedColumns {
  private static final Set<String> NOT_PLAIN =
      Set.of("LEFT", "RIGHT", "FULL", "OUTER", "OR", "NOT", "CASE", "ASOF", "ANTI", "SEMI");

  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(Found one, Found other) {
    Optional<Found> beside(Found column) {
      return one.isSame(column)
          ? Optional.of(other)
          : other.isSame(column) ? Optional.of(one) : Optional.empty();
    }
  }

  JoinedColumns(List<Piece> block, Relations relations) {
    FromClause from = FromClause.of(block);
    List<Piece> joins = block.subList(Math.min(from.start(), from.end()), from.end());
    if (joins.stream().noneMatch(piece -> Pieces.isOneOf(piece, NOT_PLAIN))) {
      for (int at = 1; at < joins.size(); at++) {
        equality(joins, at, relations);
        using(joins, at, relations);
      }
    }
  }

  /** A column, an equals sign, a column, and nothing that either would be a part of. */
  private void equality(List<Piece> joins, int at, Relations relations) {
    if (!joins.get(at).isSymbol("=") || at + 1 >= joins.size()) {
      return;
    }
    int start = at >= 3 && joins.get(at - 2).isSymbol(".") ? at - 3 : at - 1;
    int end = at + 1 + Relations.length(joins, at + 1);
    boolean begins = start > 0 && Pieces.isOneOf(joins.get(start - 1), Set.of("ON", "AND"));
    boolean ends =
        end >= joins.size()
            || Pieces.isOneOf(joins.get(end), Set.of("AND", "JOIN", "INNER", "CROSS"))
            || joins.get(end).isSymbol(",");
    Optional<Found> left = relations.column(joins, start);
    Optional<Found> right = relations.column(joins, at + 1);
    if (begins && ends && left.isPresent() && right.isPresent()) {
      pairs.add(new Pair(left.get(), right.get()));
    }
  }

  private void using(List<Piece> joins, int at, Relations relations) {
    boolean starts = joins.get(at).is("USING") && at + 1 < joins.size();
    List<Piece> names =
        starts ? joins.get(at + 1).group("(").map(Piece.Group::inner).orElse(List.of()) : List.of();
    names.stream().filter(Piece::isName).forEach(name -> shared(name.folded(), relations));
  }

  private void shared(String name, Relations relations) {
    List<Found> columns =
        relations.byAlias().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().column(name).stream()
                        .map(column -> new Found(entry.getKey(), entry.getValue(), column)))
            .toList();
    for (int i = 1; i < columns.size() && columns.size() == 2; i++) {
      pairs.add(new Pair(columns.get(i - 1), columns.get(i)));
    }
  }

  /** Return the column and all that are equal to it. */
  List<Found> equalTo(Found column) {
    List<Found> reached = new ArrayList<>(List.of(column));
    for (int i = 0; i < reached.size(); i++) {
      Found from = reached.get(i);
      pairs.stream()
          .flatMap(pair -> pair.beside(from).stream())
          .filter(found -> reached.stream().noneMatch(found::isSame))
          .forEach(reached::add);
    }
    return List.copyOf(reached);
  }
}

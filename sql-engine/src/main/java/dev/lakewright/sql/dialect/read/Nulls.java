package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says aloud where nulls stand in an order; DuckDB has them last unless told.
 *
 * <pre>
 * ORDER BY a DESC  →  ORDER BY a DESC NULLS FIRST   (PostgreSQL)
 * ORDER BY a       →  ORDER BY a NULLS FIRST        (MySQL, Spark)
 * </pre>
 */
final class Nulls implements Rewriting {
  private static final Set<String> AFTER =
      Set.of(
          "LIMIT",
          "OFFSET",
          "FETCH",
          "FOR",
          "ROWS",
          "RANGE",
          "GROUPS",
          "SEPARATOR",
          "UNION",
          "INTERSECT",
          "EXCEPT");

  private final boolean firstWhereAscending;

  Nulls(Tongue tongue) {
    this.firstWhereAscending = tongue.nullsLeast();
  }

  @Override
  public List<Piece> apply(List<Piece> level, Relations relations) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      boolean order =
          level.get(at).is("ORDER") && at + 1 < level.size() && level.get(at + 1).is("BY");
      result.add(level.get(at++));
      if (order) {
        result.add(level.get(at++));
        int end = Pieces.indexOf(level, at, AFTER);
        result.addAll(
            Pieces.commas(Pieces.byComma(level.subList(at, end)).stream().map(this::key).toList()));
        at = end;
      }
    }
    return result;
  }

  private List<Piece> key(List<Piece> key) {
    boolean said = Pieces.indexOf(key, 0, Set.of("NULLS")) < key.size();
    boolean descending = Pieces.indexOf(key, 0, Set.of("DESC")) < key.size();
    if (said || key.isEmpty() || descending == firstWhereAscending) {
      return key;
    }
    List<Piece> told = new ArrayList<>(key);
    int origin = key.get(0).origin();
    told.add(Piece.word("NULLS", origin));
    told.add(Piece.word("FIRST", origin));
    return told;
  }
}

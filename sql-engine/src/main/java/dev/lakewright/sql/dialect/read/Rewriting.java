package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Piece;
import java.util.List;

/** Turns forms of a dialect into DuckDB's at one level of brackets; the levels below are done. */
interface Rewriting {
  /**
   * Return the level, changed where the form occurs.
   *
   * @param relations the stored tables that names at this level may be columns of
   * @throws Unreadable where a form is none that DuckDB has
   */
  List<Piece> apply(List<Piece> level, Relations relations);
}

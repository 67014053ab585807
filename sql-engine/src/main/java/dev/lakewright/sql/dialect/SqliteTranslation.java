package dev.lakewright.sql.dialect;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.sql.front.NormalForm;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Brings a query in SQLite's dialect to DuckDB's, as far as the two mean different things by the
 * same words: texts in double quotes, columns that are neither grouped by nor aggregated,
 * comparisons and sums across types, LIKE, JOIN without a condition, integer division.
 */
public final class SqliteTranslation {
  private final List<Table> tables;

  /**
   * Make a translation.
   *
   * @param tables those of the lake
   */
  public SqliteTranslation(Collection<Table> tables) {
    this.tables = List.copyOf(tables);
  }

  /** Translate one statement; a trailing semicolon is dropped. */
  public SqlText toDuckDb(SqlText sqlite) {
    return new SqlText(read(sqlite).text().strip());
  }

  /** Translate one statement, with the places that its parts come from. */
  public NormalForm read(SqlText sqlite) {
    Tokens tokens = Tokens.of(sqlite.value());
    List<Piece> pieces =
        tokens.statements().isEmpty() ? List.of() : Pieces.of(tokens.statements().get(0));
    List<Piece> quoted = TextQuotes.apply(pieces, tables);
    return NormalForm.neat(level(quoted));
  }

  private List<Piece> level(List<Piece> pieces) {
    List<Piece> level = new ArrayList<>();
    for (Piece piece : pieces) {
      level.add(piece.fold(atom -> atom, group -> group.with(level(group.inner()))));
    }
    Relations relations = Relations.of(level, tables);
    return LooseGroups.apply(LooseTypes.apply(SpokenForms.apply(level), relations), relations);
  }
}

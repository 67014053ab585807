package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.sql.dialect.FormTable;
import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.dialect.SqliteTranslation;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.NormalForm;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a query in the dialect of SQLite, PostgreSQL, MySQL or Spark as one of DuckDB that gives
 * the same rows: quotes, operators, functions by a reviewed table, casts, division, where nulls
 * stand in an order. What has no such form is refused with its place. The result is text that still
 * has to pass the gate. Safe for use by several threads.
 */
public final class DialectReading {
  private final Dialect dialect;
  private final List<Table> tables;
  private final Optional<Tongue> tongue;
  private final List<Rewriting> rewritings;

  /**
   * Make a reading.
   *
   * @param tables those of the lake
   */
  public DialectReading(Dialect dialect, Collection<Table> tables) {
    this.dialect = dialect;
    this.tables = List.copyOf(tables);
    this.tongue = Tongue.of(dialect);
    this.rewritings = tongue.map(DialectReading::rewritings).orElse(List.of());
  }

  private static List<Rewriting> rewritings(Tongue tongue) {
    return List.of(
        new CastNames(tongue),
        new Phrases(tongue),
        new Signs(tongue),
        new Divisions(tongue),
        new Casts(tongue),
        new Nulls(tongue),
        new Calls(tongue, FormTable.read(Calls.class, "functions.tsv", List.of(Tongue.values()))));
  }

  /** Read one statement; a trailing semicolon is dropped. */
  public <T> T toDuckDb(
      SqlText sql, Function<NormalForm, T> onRead, Function<Failure, T> onRefused) {
    if (dialect == Dialect.SQLITE) {
      return onRead.apply(new SqliteTranslation(tables).read(sql));
    }
    if (tongue.isEmpty()) {
      String message = "statements are taken in the dialects of DuckDB, " + readable();
      return onRefused.apply(Failure.of(ErrorCode.OPTION_INVALID, message));
    }
    Tokens tokens = Tokens.of(sql.value(), tongue.get().lexis());
    if (!tokens.isBearable()) {
      String message = "read as " + dialect.word() + ", the statement is too long or too deep";
      return onRefused.apply(
          TextPlaces.at(Failure.of(ErrorCode.SQL_INVALID, message), sql.value(), 0));
    }
    List<List<Token>> statements = tokens.statements();
    if (statements.size() != 1) {
      String message = "one statement at a time: this text holds " + statements.size();
      Failure failure = Failure.of(ErrorCode.SQL_NOT_ONE_STATEMENT, message);
      int second = statements.isEmpty() ? 0 : statements.get(1).get(0).start();
      return onRefused.apply(TextPlaces.at(failure, sql.value(), second));
    }
    try {
      return onRead.apply(read(statements.get(0), tongue.get()));
    } catch (Unreadable none) {
      return onRefused.apply(refused(none, sql));
    }
  }

  private static String readable() {
    return "SQLite, PostgreSQL, MySQL and Spark";
  }

  private NormalForm read(List<Token> statement, Tongue from) {
    Texts texts = new Texts(from.lexis());
    List<Piece> pieces = Pieces.of(statement).stream().map(it -> it.map(texts::quoted)).toList();
    return NormalForm.neat(level(pieces, Relations.none(tables)));
  }

  private List<Piece> level(List<Piece> pieces, Relations around) {
    Relations relations = Blocks.isQuery(pieces) ? around.within(pieces) : around;
    List<Piece> level = new ArrayList<>();
    for (Piece piece : pieces) {
      level.add(piece.fold(atom -> atom, group -> group.with(level(group.inner(), relations))));
    }
    for (Rewriting rewriting : rewritings) {
      level = rewriting.apply(level, relations);
    }
    return level;
  }

  private Failure refused(Unreadable none, SqlText sql) {
    Failure failure =
        Failure.of(
            ErrorCode.EXPORT_INEXPRESSIBLE, "read as " + dialect.word() + ": " + none.getMessage());
    return TextPlaces.at(failure, sql.value(), none.origin());
  }
}

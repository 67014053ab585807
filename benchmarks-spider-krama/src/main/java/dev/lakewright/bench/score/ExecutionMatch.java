package dev.lakewright.bench.score;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Execution match of the test-suite evaluator with its default settings, on one database: DISTINCT
 * is taken out of both statements, order counts where the gold sorts, values are the prediction's
 * own. For one thread.
 */
public final class ExecutionMatch implements Probe, AutoCloseable {
  private static final int FIRST_ROWS = 100;

  private final SqliteDatabase database;
  private final Map<String, SqliteResult> golds = new HashMap<>();

  private ExecutionMatch(SqliteDatabase database) {
    this.database = database;
  }

  /**
   * Open the evaluator over one database.
   *
   * @throws SQLException if the file is no SQLite database
   */
  public static ExecutionMatch over(Path sqliteFile) throws SQLException {
    return new ExecutionMatch(SqliteDatabase.open(sqliteFile));
  }

  /** Compare a prediction with a gold statement. */
  public Verdict judge(String gold, String predicted) {
    SqliteResult expected;
    try {
      expected = gold(OfficialSql.prepare(gold));
    } catch (SQLException unusable) {
      return Verdict.GOLD_BROKEN;
    }
    try {
      SqliteResult found = database.rows(OfficialSql.prepare(predicted));
      boolean same = DenotationMatch.same(expected, found, OfficialSql.ordered(gold));
      return same ? Verdict.RIGHT : Verdict.WRONG;
    } catch (SQLException broken) {
      return Verdict.BROKEN;
    }
  }

  /** Return the rows of a statement on the database as it is. */
  @Override
  public ProbeOutcome ask(SqlText query) {
    try {
      return new ProbeOutcome.Seen(database.rows(query.value()).table(FIRST_ROWS));
    } catch (SQLException broken) {
      return new ProbeOutcome.Unseen("it fails on SQLite", false);
    }
  }

  /** Return all rows of a statement on the database as it is. */
  public ResultTable rows(String sql) throws SQLException {
    return database.rows(sql).table(Integer.MAX_VALUE);
  }

  /** Return true if a statement runs and gives no row, or a single one of zeros and nulls. */
  public boolean findsNothing(String sql) {
    return ask(new SqlText(sql)).table().filter(ExecutionMatch::isNothing).isPresent();
  }

  private static boolean isNothing(ResultTable result) {
    return result.totalRows() == 0
        || (result.totalRows() == 1
            && result.rows().get(0).stream().allMatch(it -> it.isNull() || it.text().equals("0")));
  }

  private SqliteResult gold(String sql) throws SQLException {
    SqliteResult known = golds.get(sql);
    if (known == null) {
      known = database.rows(sql);
      golds.put(sql, known);
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}

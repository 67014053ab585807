package dev.lakewright.text.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.sql.SqlText;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String WHOLE =
      "SELECT a, count(*) FROM t JOIN u ON t.x = u.x WHERE b = 'group by' AND c IN (SELECT c FROM v"
          + " WHERE d > 1 GROUP BY c) GROUP BY a HAVING count(*) > 2 ORDER BY a LIMIT 3";

  /** Refuses what names no_such, finds nothing where a text says none. */
  private static final Probe PROBE =
      sql ->
          sql.value().contains("no_such")
              ? new ProbeOutcome.Unseen(
                  "refused", false, Optional.of(Failure.of(ErrorCode.SQL_UNKNOWN_COLUMN, "none")))
              : new ProbeOutcome.Seen(table(sql.value().contains("'none'") ? 0 : 2));

  private static ResultTable table(int rows) {
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(List.of(new Cell.Whole(BigInteger.ONE)));
    }
    return new ResultTable(List.of(new ResultColumn("n", ColumnType.BIGINT)), cells, rows, false);
  }

  @Test
  void cutsAStatementWhereItsOwnClausesEnd() {
    assertThat(Clauses.beginning(WHOLE, 0)).endsWith("ON t.x = u.x");
    assertThat(Clauses.beginning(WHOLE, 1)).endsWith("GROUP BY c)");
    assertThat(Clauses.beginning(WHOLE, 2)).endsWith("HAVING count(*) > 2");
    assertThat(Clauses.beginning(WHOLE, 3)).isEqualTo(WHOLE);
    assertThat(Clauses.beginning("SELECT \"order\" FROM t", 0))
        .isEqualTo("SELECT \"order\" FROM t");
    assertThat(Clauses.probe("SELECT a, sum(b) FROM t WHERE c = 1", 1))
        .contains("SELECT 1 from t WHERE c = 1 LIMIT 1".replace("from", "FROM"));
    assertThat(Clauses.probe("SELECT 1", 0)).isEmpty();
  }

  /** P = (.6, .4), Pc = (.2, .8): with γ = 1 that is Pc; with 2, .6 × 1/9 to .4 × 4. */
  @Test
  void chancesAreGuidedAsPublished() {
    List<Double> plain = List.of(0.6, 0.4);
    List<Double> informed = List.of(0.2, 0.8);
    assertThat(GuidedChances.of(plain, informed, 0)).isEqualTo(plain);
    assertThat(GuidedChances.of(plain, informed, 1).get(0)).isCloseTo(0.2, within(1e-12));
    assertThat(GuidedChances.of(plain, informed, 2).get(0))
        .isCloseTo(0.6 / 9 / (0.6 / 9 + 1.6), within(1e-12));
    assertThat(GuidedChances.of(List.of(0.5, 0.5), List.of(0.0, 0.0), 1)).containsExactly(0.5, 0.5);
  }

  private static Continuer script(List<String> asked, String... statements) {
    Deque<String> turns = new ArrayDeque<>(List.of(statements));
    return (beginning, count) -> {
      List<String> some = new ArrayList<>();
      for (int i = 0; i < count && !turns.isEmpty(); i++) {
        asked.add(beginning);
        some.add(turns.removeFirst());
      }
      return some;
    };
  }

  @Test
  void goesOnFromBeginningsThatRun() {
    List<String> asked = new ArrayList<>();
    Continuer model =
        script(
            asked,
            "SELECT a FROM t JOIN no_such ON 1 = 1 WHERE b = 1",
            "SELECT a FROM t JOIN no_such ON 1 = 1 WHERE b = 2",
            "SELECT a FROM t WHERE b = 'none'",
            "SELECT a FROM t WHERE b = 3",
            "SELECT a FROM t WHERE b = 3");
    ClauseBeam beam = new ClauseBeam(model, PROBE, new ClauseBeam.Bounds(3, 1, 8, 1));
    assertThat(beam.write()).contains(new SqlText("SELECT a FROM t WHERE b = 3"));
    assertThat(asked).startsWith("", "", "", "SELECT a FROM t");
    assertThat(beam.probes()).isLessThanOrEqualTo(8);
  }

  /** Without weight for what running shows, the likeliest beginning wins and nothing is run. */
  @Test
  void unguidedItIsTheLikeliest() {
    Continuer model =
        script(
            new ArrayList<>(), "SELECT no_such FROM t", "SELECT no_such FROM t", "SELECT a FROM t");
    ClauseBeam beam = new ClauseBeam(model, PROBE, new ClauseBeam.Bounds(3, 1, 8, 0));
    assertThat(beam.write()).contains(new SqlText("SELECT no_such FROM t"));
    assertThat(beam.probes()).isZero();
  }

  @Test
  void runsNoMoreThanItMay() {
    Continuer model = (beginning, count) -> List.of("SELECT a FROM t" + count, "SELECT b FROM u");
    ClauseBeam beam = new ClauseBeam(model, PROBE, new ClauseBeam.Bounds(4, 3, 2, 1));
    assertThat(beam.write()).isPresent();
    assertThat(beam.probes()).isEqualTo(2);
    assertThat(new ClauseBeam((b, n) -> List.of(), PROBE, ClauseBeam.Bounds.DEFAULT).write())
        .isEmpty();
  }
}

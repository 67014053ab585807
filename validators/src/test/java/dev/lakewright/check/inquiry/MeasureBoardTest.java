package dev.lakewright.check.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.sql.SqlText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasureBoardTest {
  private final List<String> asked = new ArrayList<>();

  private static Relation table(String name, long rows) {
    return new Relation(name, Optional.empty(), rows, true);
  }

  private static Measure measure(Relation over, boolean fromPart) {
    return new Measure(over, "count(v)", fromPart);
  }

  /** Every figure is 40,960. */
  private MeasureBoard board(long room) {
    return new MeasureBoard(
        new Probe() {
          @Override
          public ProbeOutcome ask(SqlText query) {
            asked.add(query.value());
            int figures = query.value().split("count\\(", -1).length - 1;
            Cell cell = new Cell.Whole(BigInteger.valueOf(40_960));
            List<ResultColumn> columns =
                Collections.nCopies(figures, new ResultColumn("m", ColumnType.INTEGER));
            return new ProbeOutcome.Seen(
                new ResultTable(columns, List.of(Collections.nCopies(figures, cell)), 1, false));
          }

          @Override
          public long room() {
            return room;
          }
        });
  }

  @Test
  void asksForAllThatFitsTogether() {
    Measure small = measure(table("a", 10), true);
    Measure other = measure(table("b", 20), false);
    MeasureBoard board = board(1_000);
    board.take(List.of(small, other));

    assertThat(asked).hasSize(1).allMatch(it -> it.contains("CROSS JOIN"));
    assertThat(board.figures(List.of(small)).part()).isEmpty();
  }

  @Test
  void asksForAPartOfATableThatIsTooLarge() {
    Measure large = measure(table("big", 1_000_000_000), true);
    MeasureBoard board = board(300_000_000);
    board.take(List.of(large));

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0)).contains("FROM big TABLESAMPLE SYSTEM (0.10 PERCENT)");
    Figures figures = board.figures(List.of(large));
    assertThat(figures.part()).contains(new Part(40_960, 1_000_000_000));
    assertThat(figures.count(0)).isEqualTo(40_960);
  }

  /** A part goes over all blocks. */
  @Test
  void doesNotAskForAPartWhereThatTakesLongerThanThereIsTime() {
    Measure large = measure(table("big", 1_000_000_000), true);
    MeasureBoard board = board(299_000_000);
    board.take(List.of(large));

    assertThat(asked).isEmpty();
    assertThat(board.problem(List.of(large))).contains(ProbeOutcome.Unseen.NO_TIME);
  }

  @Test
  void doesNotAskWhereNoPartWillDo() {
    Measure large = measure(table("big", 1_000_000_000), false);
    Measure grouped = measure(Relation.heavy("(SELECT 1) AS q", 2_000_000), true);
    MeasureBoard board = board(3_000_000);
    board.take(List.of(large, grouped));

    assertThat(board.problem(List.of(large))).contains(ProbeOutcome.Unseen.NO_TIME);
  }

  @Test
  void doesNotAskWhereNoTimeIsLeft() {
    Measure large = measure(table("big", 1_000_000_000), true);
    MeasureBoard board = board(0);
    board.take(List.of(large));

    assertThat(asked).isEmpty();
    assertThat(board.problem(List.of(large))).contains(ProbeOutcome.Unseen.NO_TIME);
  }

  @Test
  void statesHowFarAPartMayBeOff() {
    Part part = new Part(2048 * 100, 1_000_000);
    assertThat(part.margin(2048 * 50)).isCloseTo(0.098, within(1e-9));
    assertThat(part.margin(0)).isCloseTo(0.03, within(1e-9));
    assertThat(new Part(10, 1_000_000).margin(0)).isEqualTo(1);
    assertThat(part.share(2048 * 50)).isEqualTo("50.0 % (± 9.8)");
  }
}

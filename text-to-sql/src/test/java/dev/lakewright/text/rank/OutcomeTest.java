package dev.lakewright.text.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Cell NULL = new Cell.Null();

  private static Cell whole(long number) {
    return new Cell.Whole(BigInteger.valueOf(number));
  }

  private static Cell text(String text) {
    return new Cell.Text(text);
  }

  private static Outcome outcome(long total, List<List<Cell>> rows) {
    int width = rows.isEmpty() ? 0 : rows.get(0).size();
    List<ResultColumn> columns = Collections.nCopies(width, new ResultColumn("c", ColumnType.TEXT));
    return Outcome.of(new ResultTable(columns, rows, total, false));
  }

  private static Outcome outcome(List<List<Cell>> rows) {
    return outcome(rows.size(), rows);
  }

  @Test
  void sameRowsInOtherOrderAreTheSame() {
    Outcome one = outcome(List.of(List.of(text("a"), whole(1)), List.of(text("b"), whole(2))));
    Outcome other = outcome(List.of(List.of(whole(2), text("b")), List.of(whole(1), text("a"))));
    assertThat(one.digest()).isEqualTo(other.digest());
  }

  @Test
  void equalNumbersAreTheSameWhateverTheirType() {
    assertThat(outcome(List.of(List.of(new Cell.Exact(new BigDecimal("2.50"))))).digest())
        .isEqualTo(outcome(List.of(List.of(new Cell.Floating(2.5000000001)))).digest())
        .isNotEqualTo(outcome(List.of(List.of(new Cell.Floating(2.51)))).digest());
    assertThat(outcome(List.of(List.of(new Cell.Floating(Double.NaN)))).rows()).isEqualTo(1);
  }

  @Test
  void otherRowsAreNot() {
    Outcome one = outcome(List.of(List.of(text("a"))));
    assertThat(one.digest())
        .isNotEqualTo(outcome(List.of(List.of(text("b")))).digest())
        .isNotEqualTo(outcome(List.of(List.of(text("a")), List.of(text("a")))).digest())
        .isNotEqualTo(outcome(List.of()).digest());
  }

  @Test
  void ofLongResultsOnlyTheSizeIsCompared() {
    assertThat(outcome(500, List.of(List.of(text("a")))).digest())
        .isEqualTo(outcome(500, List.of(List.of(text("b")))).digest())
        .isNotEqualTo(outcome(501, List.of(List.of(text("a")))).digest());
  }

  @Test
  void describesRows() {
    Outcome nulls = outcome(List.of(List.of(NULL, whole(0)), List.of(NULL, whole(0))));
    assertThat(nulls).isEqualTo(new Outcome(2, 0.5, true, false, nulls.digest()));
    assertThat(outcome(List.of(List.of(NULL, whole(0)))).naught()).isTrue();
    assertThat(outcome(List.of(List.of(whole(3)))).naught()).isFalse();
    assertThat(outcome(List.of()).naught()).isFalse();
  }
}

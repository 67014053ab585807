package dev.lakewright.shell.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.ColumnType;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultBoundsTest {
  private static ResultTable texts(String... texts) {
    List<List<Cell>> rows =
        IntStream.range(0, texts.length)
            .mapToObj(i -> List.<Cell>of(new Cell.Text(texts[i])))
            .toList();
    return new ResultTable(
        List.of(new ResultColumn("x", ColumnType.TEXT)), rows, rows.size(), false);
  }

  private static List<String> bounded(ResultBounds bounds, String... texts) {
    return bounds.apply(texts(texts)).table().rows().stream()
        .map(row -> row.get(0).text())
        .toList();
  }

  @Test
  void pinsWhatAnAgentIsGiven() {
    assertThat(ResultBounds.DEFAULT).isEqualTo(new ResultBounds(2_000, 200_000));
  }

  @Test
  void leavesWhatFits() {
    ResultBounds.Bounded all = new ResultBounds(3, 6).apply(texts("abc", "def"));
    assertThat(all.table()).isEqualTo(texts("abc", "def"));
    assertThat(all.truncated()).isFalse();
    assertThat(all.cutCells()).isZero();
  }

  @Test
  void leavesOutTheRowsThatAreTooMuch() {
    ResultBounds.Bounded some = new ResultBounds(3, 6).apply(texts("abc", "de", "fg", "h"));
    assertThat(some.table().rows()).hasSize(2);
    assertThat(some.table().totalRows()).isEqualTo(4);
    assertThat(some.truncated()).isTrue();
    assertThat(bounded(new ResultBounds(3, 2), "abc")).isEmpty();
  }

  @Test
  void shortensValuesBetweenCharacters() {
    assertThat(bounded(new ResultBounds(3, 99), "abcd", "ab\uD83D\uDE00", "abc"))
        .containsExactly("abc…", "ab…", "abc");
    Cell many =
        new Cell.Many(List.of(new Cell.Whole(BigInteger.TEN), new Cell.Whole(BigInteger.ONE)));
    ResultTable list = new ResultTable(texts("a").columns(), List.of(List.of(many)), 1, false);
    ResultBounds.Bounded cut = new ResultBounds(4, 99).apply(list);
    assertThat(cut.table().rows()).isEqualTo(List.of(List.of(new Cell.Text("[10,…"))));
    assertThat(cut.cutCells()).isEqualTo(1);
  }

  @Test
  void shortensSentences() {
    Failure failure = Failure.of(ErrorCode.SQL_INVALID, "abcdef");
    assertThat(new ResultBounds(3, 9).apply(failure).message()).isEqualTo("abc…");
    assertThat(new ResultBounds(6, 9).apply(failure)).isSameAs(failure);
  }
}

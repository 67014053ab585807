package dev.lakewright.text.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.model.TokenEstimate;
import dev.lakewright.text.hint.HintedColumn;
import dev.lakewright.text.hint.HintedTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittedSchemaTest {
  private static HintedTable table(String name, double score, int columns) {
    List<Column> all =
        IntStream.range(0, columns)
            .mapToObj(i -> new Column("column_" + i, ColumnType.TEXT, true))
            .toList();
    Table table =
        new Table(
            new TableName(new LakeName("lake"), name),
            all,
            OptionalLong.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    List<HintedColumn> hinted =
        all.stream()
            .map(it -> new HintedColumn(it, it.name().endsWith("7") ? 1 : 0, false))
            .toList();
    return new HintedTable(table, score, hinted, true);
  }

  @Test
  void leavesOutTheLeastSureTablesFirstAndSaysSo() {
    List<HintedTable> tables = List.of(table("a", 0.9, 5), table("b", 0.5, 5), table("c", 0.1, 5));
    FittedSchema all = FittedSchema.of(tables, SchemaForm.COMPACT, 1_000);
    assertThat(all.tables()).hasSize(3);
    assertThat(all.note()).isEmpty();
    long most = TokenEstimate.of(all.text()) - 1;
    FittedSchema fitted = FittedSchema.of(tables, SchemaForm.COMPACT, most);
    assertThat(fitted.tables())
        .extracting(it -> it.table().name().name())
        .containsExactly("a", "b");
    assertThat(fitted.note().orElseThrow()).contains("2 of 3 tables");
  }

  @Test
  void keepsOfAWideTableWhatTheQuestionSpeaksOf() {
    FittedSchema fitted = FittedSchema.of(List.of(table("a", 1, 50)), SchemaForm.COMPACT, 1_000);
    assertThat(fitted.tables().get(0).columns()).hasSizeLessThan(20);
    assertThat(fitted.text()).contains("column_7 ", "column_17 ", "column_47 ");
    FittedSchema tight = FittedSchema.of(List.of(table("a", 1, 50)), SchemaForm.COMPACT, 20);
    assertThat(tight.text()).contains("column_7 ").doesNotContain("column_0 ");
    assertThat(TokenEstimate.of(tight.text())).isLessThanOrEqualTo(20);
    assertThat(tight.note()).isPresent();
  }
}

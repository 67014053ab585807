package dev.lakewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.contract.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are empty, wide, nested or odd: nothing is taken for kept that no row bears out. */
class OddTablesTest {
  private static final String CHECKS =
      """
      checks:
        shop.t:
          - not_null: v
          - unique: v
          - accepted_values: {column: v, values: [1]}
          - range: {column: v, min: 0}
      """;

  @TempDir Path folder;

  private StatedLake lake(String content, String checks) throws IOException {
    return StatedLake.of(folder, Map.of("t.csv", content), checks);
  }

  @Test
  void noRowBearsNothingOut() throws IOException {
    try (StatedLake lake = lake("id,v\n", CHECKS)) {
      assertThat(lake.standings()).hasSize(4).containsOnly(Standing.UNCHECKED);
      assertThat(lake.check().leavesOpen()).isTrue();
    }
  }

  @Test
  void noRowIsFineWhereSomebodySaysSo() throws IOException {
    try (StatedLake lake = lake("id,v\n", CHECKS + "    - row_count: {min: 0}\n")) {
      assertThat(lake.standings()).hasSize(5).containsOnly(Standing.KEPT);
    }
  }

  @Test
  void oneRow() throws IOException {
    try (StatedLake lake = lake("id,v\n1,1\n", CHECKS)) {
      assertThat(lake.standings()).hasSize(4).containsOnly(Standing.KEPT);
    }
  }

  @Test
  void columnWithoutValues() throws IOException {
    try (StatedLake lake = lake("id,v\n1,\n2,\n", CHECKS)) {
      assertThat(lake.standings())
          .containsExactly(
              Standing.BROKEN, Standing.UNCHECKED, Standing.UNCHECKED, Standing.UNCHECKED);
    }
  }

  @Test
  void infinityIsANumberBeyondEveryBoundAndNanIsNone() throws IOException {
    String checks =
        "checks:\n  shop.t:\n    - range: {column: v, min: 0}\n    - range: {column: v, max: 9}\n";
    try (StatedLake lake = lake("id,v\n1,Infinity\n2,1.5\n", checks)) {
      assertThat(lake.standings()).containsExactly(Standing.KEPT, Standing.BROKEN);
    }
    try (StatedLake lake = lake("id,v\n1,NaN\n2,1.5\n", checks)) {
      assertThat(lake.standings()).containsOnly(Standing.BROKEN);
    }
  }

  @Test
  void manyColumnsAreCheckedInFewQueries() throws IOException {
    String head = IntStream.range(0, 2_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row =
        IntStream.range(0, 2_000)
            .mapToObj(i -> i == 77 ? "" : "" + i)
            .collect(Collectors.joining(","));
    String names =
        IntStream.range(0, 2_000).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    String checks = "checks:\n  shop.t:\n    - not_null: [" + names + "]\n";
    try (StatedLake lake = lake(head + "\n" + row + "\n" + row + "\n", checks)) {
      CheckReport report = lake.check();
      assertThat(report.count(Standing.KEPT)).isEqualTo(1_999);
      assertThat(report.count(Standing.BROKEN)).isEqualTo(1);
    }
  }

  @Test
  void nestedColumns() throws IOException {
    String json = "{\"id\": 1, \"v\": {\"a\": [1, 2]}}\n{\"id\": 2, \"v\": {\"a\": [1, 2]}}\n";
    String checks =
        "checks:\n  shop.t:\n    - not_null: v\n    - unique: v\n    - range: {column: v, min: 0}\n";
    try (StatedLake lake = StatedLake.of(folder, Map.of("t.ndjson", json), checks)) {
      assertThat(lake.standings())
          .containsExactly(Standing.KEPT, Standing.BROKEN, Standing.UNCHECKED);
    }
  }

  @Test
  void aDamagedFileLeavesItsTableUnchecked() throws IOException {
    String checks = "checks:\n  shop.bad:\n    - not_null: id\n  shop.t:\n    - not_null: id\n";
    Map<String, String> files = Map.of("t.csv", "id\n1\n2\n", "bad.parquet", "PAR1 no file PAR1");
    try (StatedLake lake = StatedLake.of(folder, files, checks)) {
      assertThat(lake.standings()).containsExactly(Standing.UNCHECKED, Standing.KEPT);
    }
  }
}

package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.WriteMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every target, in its real runner. */
abstract class TargetRuns {
  /** Rows of the sink of {@link Shop#revenue}, by a query of its own over the same files. */
  private static final String EXPECTED =
      """
      SELECT country, "order" AS "group", sum(amount), CAST(sum(o.id) AS DECIMAL(38, 0))
      FROM '%1$s/lake/orders.parquet' o JOIN '%1$s/lake/people/customers.csv' c ON o.customer = c.id
      WHERE day BETWEEN DATE '%2$s-01' AND last_day(DATE '%2$s-01') AND amount >= 1.5 GROUP BY ALL
      """;

  @TempDir Path folder;

  abstract ExportTarget target();

  /** Run the project. */
  abstract Runners.Run run(Runners runners, Path project, Map<String, String> parameters);

  /** Return what the runner says of the promise of {@code many} that is broken. */
  String toldOfMany() {
    return "contract broken: many: row_count: 200 rows";
  }

  private static Shop withFiles(Shop shop) {
    return shop.sink(
        "files",
        "revenue",
        new SinkTarget.Parquet("out/revenue", List.of("country")),
        new WriteMode.Replace());
  }

  private String revenue(Runners runners) {
    return runners.rows(
        "SELECT country, \"group\", revenue, ids FROM read_parquet('"
            + runners.output("out/revenue/**/*.parquet")
            + "', hive_partitioning = true)");
  }

  private String expected(Runners runners, String month) {
    return runners.rows(EXPECTED.formatted(runners.folder(), month));
  }

  @Test
  void givesWhatTheQueryGivesAgainAndAgain() throws IOException {
    Runners runners = Runners.in(folder).withData();
    Path project = runners.write(target(), withFiles(Shop.revenue()).request());
    for (int again = 0; again < 2; again++) {
      Runners.Run run = run(runners, project, Map.of());
      assertThat(run.code()).as(run.text()).isZero();
      assertThat(revenue(runners)).isEqualTo(expected(runners, "2024-02")).contains("Norway");
    }
    Runners.Run run = run(runners, project, Map.of("month", "2024-01", "word", "{{ x }}'\"$"));
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(revenue(runners)).isEqualTo(expected(runners, "2024-01"));
    assertThat(names(runners.output("out"))).containsExactly("revenue");
  }

  @Test
  void leavesNothingWhereAPromiseIsBroken() throws IOException {
    Runners runners = Runners.in(folder).withData();
    Contract never =
        Contract.of(
            List.of(
                Expectation.of(
                    new Condition.RowCount(OptionalLong.of(1_000_000), OptionalLong.empty()))));
    Shop shop =
        withFiles(Shop.revenue()).sql("many", Shop.ORDERS, "SELECT * FROM orders", never, "orders");
    Path project = runners.write(target(), shop.request());
    Runners.Run run = run(runners, project, Map.of());
    assertThat(run.code()).as(run.text()).isNotZero();
    assertThat(run.text()).contains(toldOfMany());
    assertThat(names(runners.output("out"))).isEmpty();
  }

  static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}

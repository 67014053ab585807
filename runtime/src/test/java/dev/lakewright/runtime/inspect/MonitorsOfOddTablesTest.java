package dev.lakewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.check.monitor.StandardMonitor;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.monitor.StepMonitor;
import dev.lakewright.core.monitor.StepRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Steps whose rows are odd raise no alarm where they are as odd as they were, and one otherwise.
 */
class MonitorsOfOddTablesTest {
  @TempDir static Path folder;
  private static MonitoredLake lake;

  private final StepMonitor monitor = new StandardMonitor();

  @BeforeAll
  static void open() throws IOException {
    String rows = IntStream.range(0, 2_000).mapToObj(i -> i + "").collect(Collectors.joining("\n"));
    lake = MonitoredLake.of(folder, "t.csv", "id\n" + rows + "\n");
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  private static StepRun run(String select, String where) {
    Dataset input = lake.dataset("t", "SELECT * FROM t WHERE " + where);
    return new StepRun(
        lake.dataset("step", select + " FROM t WHERE " + where), List.of(input), lake.probe());
  }

  private List<String> alarms(String before, String rowsBefore, String now, String rowsNow) {
    return monitor.learn(run(before, rowsBefore)).stream()
        .flatMap(it -> monitor.watch(it, run(now, rowsNow)).stream())
        .filter(it -> it.verdict() == Verdict.DOUBT || it.verdict() == Verdict.WRONG)
        .map(Finding::check)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, CAST(NULL AS VARCHAR) AS note",
        "SELECT id, CASE WHEN id % 7 = 0 THEN CAST('NaN' AS DOUBLE) ELSE 1.5 * (id % 97) END AS v",
        "SELECT id, CASE WHEN id % 7 = 0 THEN CAST('Infinity' AS DOUBLE) ELSE id % 97 END AS v",
        "SELECT id, CASE WHEN id % 9 = 0 THEN DATE '9999-12-31' ELSE DATE '2025-01-01' END AS sold",
        "SELECT id, [id % 5, id % 3] AS list, {'a': id % 5} AS part"
      })
  void whatStaysAsOddAsItWasIsWell(String select) {
    assertThat(alarms(select, "id < 1000", select, "id >= 1000")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id < 0", "id = 5"})
  void noRowAndOneAreWellWhereTheyWere(String rows) {
    String select = "SELECT id, 1.5 AS v";
    assertThat(alarms(select, rows, select, rows)).isEmpty();
  }

  @Test
  void oneOfManyColumnsIsSeen() {
    String columns =
        IntStream.range(0, 24)
            .mapToObj(i -> "id % " + (i + 2) + " AS c" + i)
            .collect(Collectors.joining(", "));
    String select = "SELECT id, " + columns;
    String spoilt = select.replace("id % 9 AS c7", "CAST(NULL AS BIGINT) AS c7");
    assertThat(alarms(select, "id < 1000", select, "id >= 1000")).isEmpty();
    assertThat(alarms(select, "id < 1000", spoilt, "id >= 1000")).contains("null-jump");
  }

  @Test
  void aColumnThatLosesItsValuesIsSeenBesideOddOnes() {
    String odd = ", CAST('NaN' AS DOUBLE) AS nan, CAST(NULL AS VARCHAR) AS none";
    assertThat(
            alarms(
                "SELECT id, id % 5 AS v" + odd, "id < 1000",
                "SELECT id, CAST(NULL AS BIGINT) AS v" + odd, "id >= 1000"))
        .contains("null-jump");
  }
}

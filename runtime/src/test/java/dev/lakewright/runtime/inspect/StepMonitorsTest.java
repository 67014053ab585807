package dev.lakewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.check.monitor.ContractInference;
import dev.lakewright.check.monitor.ProgressiveValidation;
import dev.lakewright.check.monitor.StandardMonitor;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.monitor.Baseline;
import dev.lakewright.core.monitor.StepMonitor;
import dev.lakewright.core.monitor.StepRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each monitor sees its own kind of corruption in a sample, and is silent about a clean run. */
class StepMonitorsTest {
  private static final String STEP = "SELECT id, kind, price, note, sold, paid FROM INPUT AS i";
  private static final String LEARNED = "(SELECT * FROM sale AS s WHERE id < 2000)";

  @TempDir static Path folder;
  private static MonitoredLake lake;
  private static Baseline baseline;

  private final StepMonitor monitor = new StandardMonitor();

  @BeforeAll
  static void open() throws IOException {
    String rows =
        IntStream.range(0, 4_000)
            .mapToObj(
                i ->
                    String.join(
                        ",",
                        i + "",
                        "k" + i * 7919 % 5,
                        i * 31 % 97 + ".5",
                        i % 3 == 0 ? "" : "n" + i * 17 % 50,
                        day(i / 40),
                        day(i / 40 + i % 9)))
            .collect(Collectors.joining("\n"));
    lake = MonitoredLake.of(folder, "sale.csv", "id,kind,price,note,sold,paid\n" + rows + "\n");
    baseline = new StandardMonitor().learn(run(STEP, LEARNED)).orElseThrow();
  }

  private static String day(int number) {
    return LocalDate.of(2025, 1, 1).plusDays(number).toString();
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  private static StepRun run(String step, String rows) {
    Dataset input = lake.dataset("sale", "SELECT * FROM sale");
    Dataset given = new Dataset("sale", rows, input.columns());
    return new StepRun(
        lake.dataset("step", step.replace("INPUT", rows)), List.of(given), lake.probe());
  }

  private static String sample(long rows) {
    return "(SELECT * FROM sale AS s WHERE id >= 2000 ORDER BY hash(id) LIMIT " + rows + ")";
  }

  private static List<String> alarms(List<Finding> findings) {
    return findings.stream()
        .filter(it -> it.verdict().compareTo(Verdict.NOTE) > 0)
        .map(Finding::check)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row-explosion      | SELECT i.id, kind, price, note, sold, paid FROM INPUT AS i CROSS JOIN range(5) AS r(x)
          row-loss           | SELECT id, kind, price, note, sold, paid FROM INPUT AS i WHERE id % 4 = 0
          null-jump          | SELECT id, CASE WHEN id % 4 = 0 THEN NULL ELSE kind END AS kind, price, note, sold, paid FROM INPUT AS i
          constant-column    | SELECT id, 'k1' AS kind, price, note, sold, paid FROM INPUT AS i
          duplicate-keys     | SELECT id // 2 AS id, kind, price, note, sold, paid FROM INPUT AS i
          type-drift         | SELECT id, kind, CAST(price AS VARCHAR) AS price, note, sold, paid FROM INPUT AS i
          type-drift         | SELECT id, kind, price, note, sold FROM INPUT AS i
          negative-domain    | SELECT id, kind, CASE WHEN id % 9 = 0 THEN -price ELSE price END AS price, note, sold, paid FROM INPUT AS i
          total-drift        | SELECT id, kind, price * 1.01 AS price, note, sold, paid FROM INPUT AS i
          distribution-shift | SELECT id, kind, CASE WHEN id % 2 = 0 THEN 96.5 ELSE price END AS price, note, sold, paid FROM INPUT AS i
          out-of-order       | SELECT id, kind, price, note, sold, sold - INTERVAL 3 DAY AS paid FROM INPUT AS i
          """)
  void seesItsOwnKind(String kind, String step) {
    assertThat(alarms(monitor.watch(baseline, run(step, sample(200))))).contains(kind);
  }

  @Test
  void isSilentAboutCleanRuns() {
    for (long rows : List.of(1L, 3L, 100L, 1_000L, 2_000L)) {
      List<Finding> findings = monitor.watch(baseline, run(STEP, sample(rows)));
      assertThat(findings).as("%d rows", rows).isEmpty();
    }
  }

  @Test
  void nothingIsWellWhereNothingCanBeAsked() {
    StepRun run = run(STEP, sample(100));
    StepRun blind = new StepRun(run.output(), run.inputs(), Probe.NONE);
    List<Finding> findings = monitor.watch(baseline, blind);
    assertThat(findings).isNotEmpty();
    assertThat(findings).allMatch(it -> it.verdict() == Verdict.UNCHECKED);
    assertThat(monitor.learn(blind)).isEmpty();
  }

  @Test
  void samplesGrowUntilAnAlarmOrAllRows() {
    ProgressiveValidation validation = new ProgressiveValidation(monitor);
    ProgressiveValidation.Outcome clean =
        validation.watch(baseline, 2_000, rows -> run(STEP, sample(rows)));
    assertThat(clean.alarms()).isFalse();
    assertThat(clean.rows()).isEqualTo(100 + 1_000 + 2_000);
    List<Long> asked = new ArrayList<>();
    ProgressiveValidation.Outcome bad =
        validation.watch(
            baseline,
            2_000,
            rows -> {
              asked.add(rows);
              return run(STEP.replace("price", "-price AS price"), sample(rows));
            });
    assertThat(bad.alarms()).isTrue();
    assertThat(asked).containsExactly(100L);
    assertThat(bad.rows()).isEqualTo(100);
  }

  @Test
  void proposesAContractOfWhatWasKept() {
    Contract contract = ContractInference.of(baseline, Optional.of("sale"));
    assertThat(contract.keys()).containsExactly(List.of("id"));
    assertThat(contract.rows()).contains(RowRelation.same("sale"));
    assertThat(contract.columns().get(3).nullable()).isTrue();
    assertThat(contract.columns().get(0).nullable()).isFalse();
    assertThat(contract.expectations())
        .extracting(it -> it.condition().word() + " " + String.join("", it.condition().columns()))
        .containsExactly("range id", "accepted_values kind", "range price");
    assertThat(contract.expectations().get(1).condition())
        .isInstanceOfSatisfying(
            Condition.AcceptedValues.class, it -> assertThat(it.values()).hasSize(5));
  }
}

package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.sql.GatedQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probes that fail or come to the end of their time: the answer stands, and the check says why. */
class ChecksOfFailingProbesTest {
  private static final String ROWS = "id,kind,v\n1,number,10\n2,number,20\n3,word,ten\n";
  private static final String TOP = "SELECT id FROM t WHERE kind = 'number' ORDER BY v LIMIT 1";

  @TempDir Path folder;

  /** Gives answers and no probes. */
  private static final class Reticent extends PassingEngine {
    private final Failure failure;

    Reticent(QueryEngine engine, Failure failure) {
      super(engine);
      this.failure = failure;
    }

    @Override
    public QueryOutcome run(GatedQuery query, int previewRows, RunControl control) {
      return new QueryOutcome.Failed(failure);
    }
  }

  private List<Finding> findings(Failure failure) throws IOException {
    Equipment standard = Equipment.standard();
    Equipment reticent =
        new Equipment(
            standard.writers(), standard.engine(), engine -> new Reticent(engine, failure));
    try (CheckedShop shop = CheckedShop.of(folder, Map.of("t", ROWS), reticent)) {
      return shop.findings(TOP);
    }
  }

  private static Finding of(String check, List<Finding> findings) {
    return findings.stream().filter(it -> it.check().equals(check)).findFirst().orElseThrow();
  }

  @Test
  void aProbeThatTimesOut() throws IOException {
    List<Finding> findings = findings(Failure.of(ErrorCode.ENGINE_TIMEOUT, "too slow"));

    assertThat(of("total-order", findings).sentence())
        .isEqualTo("total-order not checked: no time left");
    assertThat(of("rows-used", findings).verdict()).isEqualTo(Verdict.UNCHECKED);
    assertThat(findings)
        .filteredOn(it -> it.verdict() == Verdict.PROVED)
        .extracting(Finding::sentence)
        .containsOnly("no join");
  }

  @Test
  void aProbeThatFails() throws IOException {
    List<Finding> findings = findings(Failure.of(ErrorCode.ENGINE_FAILED, "the disk is gone"));

    assertThat(of("total-order", findings).sentence())
        .isEqualTo("total-order not checked: its probe failed: the disk is gone");
    assertThat(of("rows-used", findings).verdict()).isEqualTo(Verdict.UNCHECKED);
  }

  @Test
  void aCastThatFailsOfRowsThatTheStatementLeavesOut() throws IOException {
    String sql = "SELECT id FROM t WHERE kind = 'number' AND CAST(v AS INTEGER) > 15";
    try (CheckedShop shop = CheckedShop.of(folder, Map.of("t", ROWS))) {
      assertThat(of("rows-used", shop.findings(sql)).sentence())
          .startsWith("rows-used not checked: its probe failed: ")
          .contains("'ten'");
    }
  }
}

package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of tables that are empty, wide, odd; the answer stands, and nothing false is proved. */
class ChecksOfBadInputTest {
  @TempDir Path folder;

  private List<Finding> findings(String content, String sql) throws IOException {
    try (CheckedShop shop = CheckedShop.of(folder, Map.of("t", content))) {
      return shop.findings(sql);
    }
  }

  private static List<Verdict> verdicts(List<Finding> findings, String check) {
    return findings.stream().filter(it -> it.check().equals(check)).map(Finding::verdict).toList();
  }

  @Test
  void noRow() throws IOException {
    List<Finding> findings = findings("id,v\n", "SELECT count(v) FROM t WHERE id = 1");
    assertThat(verdicts(findings, "empty-filter")).containsExactly(Verdict.DOUBT);
  }

  @Test
  void oneRow() throws IOException {
    String sql = "SELECT id FROM t ORDER BY v LIMIT 1";
    List<Finding> findings = findings("id,v\n1,2\n", sql);
    assertThat(verdicts(findings, "total-order")).containsExactly(Verdict.PROVED);
  }

  @Test
  void manyColumns() throws IOException {
    String head = IntStream.range(0, 2_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 2_000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    List<Finding> findings =
        findings(
            head + "\n" + row + "\n" + row + "\n",
            "SELECT sum(a.c1) FROM t a JOIN t b ON a.c2 = b.c2");
    assertThat(verdicts(findings, "fan-out-sum")).containsExactly(Verdict.UNCHECKED);
  }

  @Test
  void columnWithoutValues() throws IOException {
    List<Finding> findings = findings("id,v\n1,\n2,\n", "SELECT count(v) FROM t WHERE v = 'x'");
    assertThat(verdicts(findings, "empty-filter")).containsExactly(Verdict.DOUBT);
  }

  @Test
  void valuesThatAreNoNumber() throws IOException {
    String sql = "SELECT sum(a.v) FROM t a JOIN t b ON a.g = b.g";
    List<Finding> findings = findings("id,g,v\n1,1,NaN\n2,1,Infinity\n3,2,1.5\n", sql);
    assertThat(verdicts(findings, "fan-out-sum")).containsExactly(Verdict.DOUBT);
  }

  @Test
  void farDates() throws IOException {
    String sql = "SELECT year(d), count(*) FROM t GROUP BY year(d)";
    List<Finding> findings = findings("id,d\n1,9999-12-31\n2,0001-01-01\n", sql);
    assertThat(verdicts(findings, "open-period")).isEmpty();
  }

  @Test
  void noTimeLeft() throws IOException {
    try (CheckedShop shop = CheckedShop.of(folder, Map.of("t", "id,v\n1,2\n"))) {
      AskRequest request = AskRequest.of("SELECT v FROM t WHERE id = 7");
      assertThat(shop.findings(request.withChecks(CheckEffort.NONE))).isEmpty();
      assertThat(shop.findings(request.withChecks(CheckEffort.FAST))).isNotEmpty();
    }
  }
}

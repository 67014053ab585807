package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quick checks of 20 million different values: what there is no time for is not proved. */
class ChecksOfManyValuesTest {
  private static final long ROWS = 20_000_000;

  @TempDir static Path folder;
  private static CheckedShop shop;

  @BeforeAll
  static void open() throws IOException, SQLException {
    Path file = Files.createDirectories(folder.resolve("data")).resolve("t.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT i AS id, i // 2 AS pair, i % 1000 AS g FROM range("
              + ROWS
              + ") AS r(i)) TO '"
              + file
              + "' (FORMAT parquet, PARQUET_VERSION v2)");
    }
    shop = CheckedShop.of(folder, Map.of());
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static List<Finding> findings(String sql) {
    return shop.findings(AskRequest.of(sql).withChecks(CheckEffort.FAST));
  }

  /** What holds without a look at rows may be proved all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM t WHERE id = -1",
        "SELECT id FROM t ORDER BY g LIMIT 3",
        "SELECT id FROM t ORDER BY pair LIMIT 3",
        "SELECT a.id FROM t a JOIN t b ON a.id = b.pair WHERE a.id < 10 AND b.id < 10"
      })
  void provesNothingOfAllRows(String sql) {
    List<Finding> findings = findings(sql);
    assertThat(findings)
        .filteredOn(it -> it.verdict() == Verdict.UNCHECKED)
        .isNotEmpty()
        .allMatch(it -> it.sentence().contains("not checked: "));
    assertThat(findings)
        .filteredOn(it -> it.verdict() == Verdict.PROVED)
        .extracting(Finding::sentence)
        .isSubsetOf("no join");
  }

  @Test
  void saysThatAShareIsOfASample() {
    assertThat(findings("SELECT count(DISTINCT id) FROM t"))
        .filteredOn(it -> it.check().equals("rows-used"))
        .singleElement()
        .satisfies(it -> assertThat(it.verdict()).isIn(Verdict.NOTE, Verdict.UNCHECKED))
        .satisfies(it -> assertThat(it.sentence()).containsAnyOf("in a sample of", "not checked"));
  }
}

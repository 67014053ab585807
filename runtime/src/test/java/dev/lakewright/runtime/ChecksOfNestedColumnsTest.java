package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that join, group, filter and add up what lies within structs, lists and maps. */
class ChecksOfNestedColumnsTest {
  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException, SQLException {
    Path file = Files.createDirectories(folder.resolve("data")).resolve("t.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT i AS id, i % 3 AS g, {'a': i * 1.5, 'b': 'x' || i % 2} AS v,"
              + " ['p', 'q' || i % 2] AS tags, MAP {'k': i % 3} AS m FROM range(12) AS r(i)) TO '"
              + file
              + "' (FORMAT parquet)");
    }
  }

  private List<Finding> findings(String sql) throws IOException {
    try (CheckedShop shop = CheckedShop.of(folder, Map.of())) {
      return shop.findings(sql);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT sum(a.v.a) FROM t a JOIN t b ON a.g = b.g       | fan-out          | DOUBT
          SELECT a.id, b.id FROM t a JOIN t b ON a.m = b.m       | fan-out          | DOUBT
          SELECT a.id FROM t a JOIN t b ON a.v = b.v             | join-rows        | PROVED
          SELECT v.b, count(*) FROM t GROUP BY v.b               | rows-used        | PROVED
          SELECT unnest(tags) AS tag, count(*) FROM t GROUP BY 1 | rows-used        | PROVED
          SELECT count(*) FROM t WHERE v.b = 'nope'              | empty-result     | NOTE
          SELECT count(*) FROM t WHERE list_contains(tags, 'z')  | empty-result     | NOTE
          SELECT count(*) FROM t WHERE m['k'] = 77               | empty-result     | NOTE
          SELECT id FROM t ORDER BY v.b LIMIT 1                  | total-order      | DOUBT
          SELECT id FROM t ORDER BY tags LIMIT 1                 | total-order      | DOUBT
          SELECT id FROM t ORDER BY v.a LIMIT 1                  | total-order      | PROVED
          SELECT id FROM t WHERE v NOT IN (SELECT v FROM t)      | not-in-null      | PROVED
          SELECT avg(v.a / g) FROM t                             | division-by-zero | DOUBT
          """)
  void saysWhatTheRowsBearOut(String sql, String check, Verdict verdict) throws IOException {
    List<Finding> findings = findings(sql);
    assertThat(findings)
        .filteredOn(it -> it.check().equals(check))
        .as("%s", findings)
        .extracting(Finding::verdict)
        .containsExactly(verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a.id FROM t a JOIN t b ON a.v.b = b.v.b",
        "SELECT sum(a.v.a) FROM t a JOIN (SELECT DISTINCT m FROM t) b ON a.m = b.m",
        "SELECT sum(a.v.a) FROM t a JOIN t b ON list_has_any(a.tags, b.tags)"
      })
  void provesNothingOfAJoinThatItCannotLookInto(String sql) throws IOException {
    assertThat(findings(sql))
        .filteredOn(it -> Set.of("fan-out", "fan-out-sum", "join-rows").contains(it.check()))
        .noneMatch(it -> it.verdict() == Verdict.PROVED);
  }
}

package dev.lakewright.sql.dialect.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.sql.front.NormalForm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  /** What takes time with the square of the signs takes twice that. */
  private static final Duration SOON = Duration.ofSeconds(12);

  private static String read(Dialect dialect, String sql) {
    return new DialectReading(dialect, List.of())
        .toDuckDb(new SqlText(sql), NormalForm::text, failure -> "refused: " + failure.message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT 7 / 2 / 2, 7 * 2 / 3                   | SELECT 7 // 2 // 2 , 7 * 2 // 3
          SELECT 7 / 2 * 1.5 / 2, 3 / 2                 | SELECT 7 // 2 * 1.5 / 2 , 3 // 2
          SELECT 1.5 * 2 / 2 - 7 / 2 / 2.0 / 2          | SELECT 1.5 * 2 / 2 - 7 // 2 / 2.0 / 2
          SELECT count(*) / 2 % 3 / 2, (7 + 1) / 2      | SELECT count ( * ) // 2 % 3 // 2 , ( 7 + 1 ) // 2
          SELECT 1.5 * -7 / 2                           | SELECT 1.5 * - 7 // 2
          """)
  void ofPostgresCutWhereTheWholeProductBeforeIsWhole(String sql, String read) {
    assertThat(read(Dialect.POSTGRES, sql).replaceAll("\\s+", "")).isEqualTo(read.replace(" ", ""));
  }

  @Test
  void takeTimeWithTheirNumber() {
    String nested = "CASE WHEN true THEN ".repeat(1_500) + "8" + " END / 2.0".repeat(1_500);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          assertThat(read(Dialect.POSTGRES, "SELECT 8" + " / 2".repeat(9_900))).contains("//");
          assertThat(read(Dialect.POSTGRES, "SELECT 8" + " * 2 / (3 + 1)".repeat(2_400)))
              .contains("//");
          assertThat(read(Dialect.MYSQL, "SELECT 8" + " DIV 2".repeat(9_900))).contains("//");
          assertThat(read(Dialect.POSTGRES, "SELECT " + nested)).contains("/ 2.0");
        });
  }
}

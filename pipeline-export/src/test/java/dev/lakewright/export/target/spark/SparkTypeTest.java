package dev.lakewright.export.target.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HUGEINT|DECIMAL(38,0)",
        "decimal(10, 2)|DECIMAL(10,2)",
        "UBIGINT|DECIMAL(20,0)",
        "TIMESTAMP|TIMESTAMP_NTZ",
        "TIMESTAMP WITH TIME ZONE|TIMESTAMP",
        "ENUM('a, b', ')')|STRING",
        "VARCHAR[][3]|ARRAY<ARRAY<STRING>>",
        "MAP(VARCHAR, STRUCT(a INTEGER, b DECIMAL(4,1))[])"
            + "|MAP<STRING, ARRAY<STRUCT<'a': INT, 'b': DECIMAL(4,1)>>>",
        "STRUCT(\"a, \"\"(b\" INTEGER, c DATE)|STRUCT<'a, \"(b': INT, 'c': DATE>",
        "TIME|none",
        "UUID|none",
        "INTERVAL[]|none",
        "STRUCT(a TIME)|none",
        "TIMESTAMP_NS|none",
      })
  void writes(String duckDb, String spark) {
    assertThat(SparkType.of(duckDb).map(it -> it.replace('`', '\'')).orElse("none"))
        .isEqualTo(spark);
  }
}

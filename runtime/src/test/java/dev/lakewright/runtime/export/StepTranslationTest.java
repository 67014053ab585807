package dev.lakewright.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.lake.engine.DuckDbParser;
import dev.lakewright.sql.dialect.write.DialectTranslation;
import dev.lakewright.testkit.MemoryCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stars and parameters in Spark's SQL. */
class StepTranslationTest {
  private static final LakeName HOME = new LakeName("steps");

  private static Table table(String name, String... columns) {
    return new Table(
        new TableName(HOME, name),
        Stream.of(columns).map(it -> new Column(it, ColumnType.BIGINT, true)).toList(),
        OptionalLong.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "SELECT * FROM t|SELECT * FROM `t`",
        "SELECT * EXCLUDE (a) FROM t|SELECT `k`, `b` FROM `t`",
        "SELECT * REPLACE (a + 1 AS A) FROM t|SELECT (`a` + 1) AS `a`, `k`, `b` FROM `t`",
        "SELECT * FROM t JOIN u USING (k)"
            + "|SELECT `t`.`a`, `k`, `t`.`b`, `u`.`c` FROM `t` JOIN `u` USING (`k`)",
        "SELECT * FROM u AS V NATURAL JOIN t"
            + "|SELECT `V`.`c`, `k`, `t`.`a`, `t`.`b` FROM `u` AS `V` NATURAL JOIN `t`",
        "SELECT u.*, t.a FROM t JOIN u USING (k)"
            + "|SELECT `u`.`c`, `u`.`k`, `t`.`a` FROM `t` JOIN `u` USING (`k`)",
        "SELECT *, a AS x FROM t QUALIFY row_number() OVER (ORDER BY a) = 1"
            + "|SELECT `a`, `k`, `b`, `x` FROM (SELECT `a` AS `a`, `k` AS `k`, `b` AS `b`, `a` AS `x`,"
            + " CASE WHEN (row_number() OVER (ORDER BY `a` NULLS LAST) = 1) THEN 1 ELSE 0 END AS"
            + " `lw_1` FROM `t`) AS `lw_2` WHERE `lw_1` = 1",
        "SELECT a + $n FROM t WHERE b < $d|SELECT (`a` + CAST(:n AS BIGINT)) FROM `t` WHERE"
            + " (`b` < CAST(:d AS DECIMAL(38,10)))",
        "SELECT a, rank() OVER (ORDER BY sum(b)) AS r FROM t GROUP BY ALL"
            + "|SELECT `a`, rank() OVER (ORDER BY sum(`b`) NULLS LAST) AS `r` FROM `t` GROUP BY `a`",
        "SELECT $w|SELECT :w",
        "SELECT count(DISTINCT (a, b)) FROM t|SELECT count(DISTINCT struct(`a`, `b`)) FROM `t`",
        "SELECT $q|the parameter q has no form in spark that gives the same rows",
        "SELECT COLUMNS('a') FROM t|a star with changes has no form in spark that gives the same rows",
      })
  void writes(String sql, String expected) {
    try (DuckDbParser parser = DuckDbParser.open()) {
      String written =
          new DialectTranslation(new MemoryCatalog(List.of(HOME), List.of()), parser)
              .translate(
                  sql,
                  List.of(table("t", "a", "k", "b"), table("u", "c", "k")),
                  HOME,
                  Map.of(
                      "n", ColumnType.BIGINT,
                      "d", ColumnType.parse("DECIMAL(38,10)"),
                      "w", ColumnType.TEXT),
                  Dialect.SPARK)
              .fold(done -> done.sql().value(), failure -> failure.message());
      assertThat(written).isEqualTo(expected);
    }
  }
}

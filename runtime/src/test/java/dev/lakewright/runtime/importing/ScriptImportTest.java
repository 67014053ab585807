package dev.lakewright.runtime.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.plan.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptImportTest {
  @TempDir Path folder;
  private ImportLab lab = new ImportLab(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    lab = ImportLab.in(folder);
  }

  /** What DuckDB gives for the same statements, by hand. */
  @Test
  void givesWhatTheScriptsGive() throws IOException, SQLException {
    lab.write("s/data/sales.csv", "id,amount,day\n1,5,2024-01-01\n2,7,2024-01-02\n");
    lab.write(
        "s/01_load.sql",
        """
        DROP TABLE IF EXISTS sales;
        CREATE OR REPLACE TABLE sales AS SELECT * FROM read_csv('data/sales.csv');
        CREATE TEMP VIEW big AS SELECT * FROM sales WHERE amount > 5 -- ; is no end
        ;
        """);
    lab.write(
        "s/2_more.sql",
        """
        CREATE TABLE more AS SELECT id + 10 AS id, amount, day FROM sales;
        INSERT INTO more SELECT * FROM big;
        CREATE OR REPLACE TABLE more AS SELECT more.*, 'a;b' AS "Order" FROM more WHERE id > 0;
        """);
    lab.write(
        "s/10_result.sql",
        """
        COPY (SELECT day, sum(amount) AS total FROM more GROUP BY ALL) TO 'o/daily.csv' (HEADER, FORMAT csv);
        COPY big TO 'o/big.parquet' (FORMAT parquet);
        SELECT count(*) AS n, min(item.id) AS least FROM more, shop.item;
        """);
    lab.written("s");
    lab.run("imported");
    assertThat(lab.rows("FROM 'o/daily.csv'")).containsExactly("2024-01-01|5", "2024-01-02|14");
    assertThat(lab.rows("SELECT id FROM 'o/big/*.parquet'")).containsExactly("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "SELECT 1 AS a; SET threads = 1 ~ a.sql:1:16 SET has no form in a plan",
        "ATTACH 'x.db' ~ a.sql:1:1 ATTACH has no form",
        "PRAGMA version ~ a.sql:1:1 PRAGMA has no form",
        "DROP TABLE x ~ a.sql:1:1 DROP has no form",
        "UPDATE x SET a = 1 ~ a.sql:1:1 UPDATE has no form",
        "CREATE TABLE x (a INT) ~ CREATE without AS SELECT",
        "CREATE MACRO x() AS 1 ~ CREATE of anything but tables and views",
        "INSERT INTO x VALUES (1) ~ INSERT has a form only into a table made before",
        "COPY x FROM 'a.csv' ~ COPY writes Parquet or CSV",
        "COPY (SELECT 1 AS a) TO 'a.json' ~ COPY writes Parquet or CSV",
        "COPY (SELECT 1 AS a) TO 'a.csv' (DELIMITER ';') ~ COPY writes Parquet or CSV",
        "SELECT * FROM nowhere ~ a.sql:1:15 there is no table nowhere",
        "SELECT * FROM range(3) ~ the table function range() has no form here",
        "CREATE TABLE t AS SELECT 1 AS a; CREATE VIEW v AS FROM t; INSERT INTO t SELECT 2 ~ t changes after the view v",
        "SELECT nmae FROM item ~ a.sql:1:8",
        "SELECT * FROM '/etc/hosts.csv' ~ outside of the workspace",
      })
  void refusesWithThePlace(String sql, String told) throws IOException {
    lab.write("s/a.sql", sql);
    assertThat(lab.wrong("s")).anySatisfy(it -> assertThat(it).contains(told));
  }

  @Test
  void writesATableOfALakeAsASource() throws IOException {
    lab.write("s/a.sql", "WITH item AS (SELECT * FROM item) SELECT i.* FROM item i");
    assertThat(lab.written("s").plan().steps())
        .extracting(Step::kind)
        .contains("source", "sql", "sink");
    assertThat(lab.plan()).contains("source: shop.item");
  }

  @Test
  void readsNothingByTheEnginesParserThatTheGateWouldNot() throws IOException {
    for (String sql :
        List.of(
            "SELECT " + "@ ".repeat(6_000) + "1",
            "WITH a AS (".repeat(9) + "SELECT 1" + ") SELECT 1".repeat(9),
            "SELECT count(*) FROM item GROUP BY CUBE(1,2,3,4,5,6,7,8,9,10)")) {
      lab.write("s/a.sql", sql);
      assertThat(lab.wrong("s"))
          .as(sql.substring(0, 20))
          .anySatisfy(
              it ->
                  assertThat(it)
                      .containsAnyOf("beyond reason", "nested too deeply", "too many groupings"));
    }
  }
}

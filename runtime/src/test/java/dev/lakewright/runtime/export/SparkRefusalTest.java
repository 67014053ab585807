package dev.lakewright.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has no form in Spark is named by step and line, and nothing is written. */
class SparkRefusalTest {
  @TempDir Path folder;

  @Test
  void namesEachStepWithItsLine() throws IOException {
    ExportLab lab = ExportLab.in(folder);
    lab.write("data/text.json", "[{\"a\": 1}]");
    lab.plan(
        "odd",
        """
        text: {source: shop.text}
        lists:
          inputs: [sale]
          sql: |
            SELECT country,
              list(id) AS ids
            FROM sale GROUP BY ALL
        times:
          inputs: [sale]
          sql: SELECT id, CAST(moment AS TIME) AS clock FROM sale
        out:
          inputs: [sale]
          sink: {duckdb: out/d.duckdb, table: t}
        """);
    assertThat(lab.wrong("odd", "spark"))
        .containsExactly(
            "12:3 Spark has no form for the step text: Spark reads JSON files by types of its own",
            "19:3 Spark has no form for the step times: Spark has no type that holds what the column"
                + " clock does, TIME",
            "22:3 Spark has no form for the step out: Spark does not write DuckDB files");
    lab.plan(
        "lists",
        """
        lists:
          inputs: [sale]
          sql: |
            SELECT country, $month AS month,
              list(id) AS ids
            FROM sale GROUP BY ALL
        """);
    assertThat(lab.wrong("lists", "spark"))
        .containsExactly(
            "16:9 Spark has no form for the step lists: the function list has no form in spark that"
                + " gives the same rows");
  }
}

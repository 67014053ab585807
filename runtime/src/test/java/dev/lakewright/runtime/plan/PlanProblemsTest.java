package dev.lakewright.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.plan.StepId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of wrong plans; nothing of them runs. */
class PlanProblemsTest {
  @TempDir Path folder;

  @Test
  void tellsAllThatIsWrongWithItsPlace() throws IOException {
    PlanLab lab = PlanLab.in(folder);
    lab.plan(
        "bad",
        """
        gone: {source: shop.sales}
        typo:
          inputs: [sale]
          sql: |
            SELECT id,
                   amout
            FROM sale WHERE day = $month
        unlisted:
          inputs: [country]
          sql: SELECT s.id, c.name FROM sale s, country c
        lake:
          inputs: [sale]
          sql: SELECT * FROM shop.sale
        types:
          inputs: [sale]
          sql: SELECT id + day AS x FROM sale WHERE amount > $mont
        words:
          inputs: [sale]
          sql: SELECT country * 2 AS x FROM sale
        one: {inputs: [two], sql: SELECT 1 AS a}
        two: {inputs: [three], sql: SELECT 1 AS a}
        three: {inputs: [one], sql: SELECT 1 AS a}
        size:
          inputs: [sale]
          branch: {choose: "SELECT 'a'", outcomes: [a, b]}
        never:
          inputs: [sale, only_a]
          when: [size.c, sale.x]
          sql: SELECT 1 AS a FROM sale
        only_a: {inputs: [sale], when: [size.a], sql: SELECT id FROM sale}
        only_b: {inputs: [only_a], when: [size.b], sql: SELECT id FROM only_a}
        promise:
          inputs: [sale]
          sql: SELECT id, country FROM sale
          contract:
            columns:
              id: {type: string}
              land: {type: string}
            keys: [[nr]]
            rows: {is: fewer, of: country}
            checks:
              - sql: SELECT nothing FROM promise
        ddl: {inputs: [sale], sql: DROP TABLE sale}
        secret: {inputs: [sale], sql: "SELECT 'AKIAABCDEFGHIJKLMNOP' AS k FROM sale"}
        onto: {inputs: [sale], sink: {csv: data/sale.csv}}
        outside: {inputs: [sale], sink: {csv: ../x.csv}}
        state: {inputs: [sale], sink: {parquet: .lakewright/x}}
        keys: {inputs: [sale], sink: {parquet: out/a, partitionBy: [land], mode: merge, keys: [nr]}}
        same: {inputs: [size], sink: {csv: out/a}}
        """);
    assertThat(lab.problems(PlanRequest.of("bad")))
        .containsExactly(
            "8:18 there is no table shop.sales [shop.sale]",
            "13:14 there is no column amout in sale [amount]",
            "17:35 the query of unlisted reads what is none of its inputs: sale is "
                + "a step, so add it to inputs",
            "20:24 a plan reads tables of lakes by sources: add a source step, and read that",
            "23:56 there is no parameter mont [month]",
            "26:10 No function matches the given name and argument types '*(VARCHAR"
                + ", INTEGER_LITERAL)'. You might need to add explicit type casts.",
            "29:19 steps wait for one another: three → two → one → three",
            "35:11 size has no outcome c [a, b]",
            "35:11 sale is no branch of this plan [size]",
            "35:11 the step never is never reached: no outcomes of branches lead to it",
            "38:36 the step only_b is never reached: no outcomes of branches lead to it",
            "43:7 the contract of promise cannot hold: there is no column nr for key",
            "43:7 rows of the contract of promise name country, which is no input",
            "44:9 the contract of promise cannot hold: id is BIGINT, not string",
            "45:9 the contract of promise cannot hold: the column land is missing",
            "49:11 there is no column nothing in promise",
            "50:30 DROP is not a query: only SELECT runs here",
            "51:42 this looks like a secret, and plans are no place for one",
            "52:32 data/sale.csv would overwrite a source: @/data is read from",
            "53:35 ../x.csv lies outside of the workspace, and plans write inside of it",
            "54:33 .lakewright/x lies where Lakewright or Git keep their own files",
            "55:62 there is no column land to write by",
            "55:89 there is no column nr to write by",
            "56:18 size is a branch and has no rows to read",
            "56:32 same and keys write to the same place: out/a");
  }

  @Test
  void readsValuesOfParametersByTheirType() throws IOException {
    PlanLab lab = PlanLab.in(folder);
    lab.plan("good", "a: {inputs: [sale], sql: SELECT * FROM sale WHERE day > $month}\n");
    assertThat(lab.problems(PlanRequest.of("good"))).isEmpty();
    assertThat(lab.problems(PlanRequest.of("good").with("month", "1'; DROP TABLE sale; --")))
        .containsExactly("month is to be a month such as 2013-12, not 1'; DROP TABLE sale; --");
    assertThat(lab.problems(PlanRequest.of("good").with("mont", "2013-12")))
        .containsExactly("the plan good has no parameter mont [month]");
    assertThat(lab.problems(PlanRequest.of("good").from(new StepId("b"))))
        .containsExactly("there is no step b in good [a]");
  }
}

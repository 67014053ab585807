package dev.lakewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each condition over real files: kept where it holds, broken where it does not. */
class StatedChecksTest {
  private static final String ORDERS =
      """
      id,buyer,total,state,placed,code
      1,1,10.5,paid,2026-11-23 10:00:00,A-1
      2,2,20,open,2026-11-24 11:00:00,A-2
      3,,-3,Paid,9999-12-31 00:00:00,B2
      3,9,NaN,paid,2026-11-01 00:00:00,
      """;
  private static final String BUYERS = "id,name\n1,Ann\n2,Bob\n3,Cid\n";

  @TempDir Path folder;

  private ContractFinding finding(String check) throws IOException {
    String checks = "checks:\n  shop.orders:\n    - " + check + "\n";
    Map<String, String> files = Map.of("orders.csv", ORDERS, "buyers.csv", BUYERS);
    try (StatedLake lake = StatedLake.of(folder, files, checks)) {
      return lake.findings().get(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not_null: id
          NOT_NULL: total
          unique: [id, buyer]
          unique: code
          accepted_values: {column: state, values: [paid, open, Paid]}
          accepted_values: {column: id, values: [1, 2, 3]}
          relationships: {column: id, to: buyers, field: id}
          relationships: {column: id, to: shop.buyers, field: ID}
          relationships: {columns: [id, state], to: orders, fields: [id, state]}
          range: {column: id, min: 1, max: 3}
          range: {column: placed, min: 2026-11-01, below: 9999-12-31 00:00:01}
          pattern: {column: code, matches: '^[AB]'}
          row_count: {min: 4, max: 4}
          freshness: {column: placed, max_age: 1 hour}
          sql: SELECT * FROM orders WHERE id > 3
          sql: {figure: 'SELECT count(*) FROM orders', min: 4, below: 5}
          """)
  void kept(String check) throws IOException {
    ContractFinding found = finding(check.replace("NOT_NULL", "not_null"));
    assertThat(found.standing()).as("%s", found).isEqualTo(Standing.KEPT);
    assertThat(found.sample()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not_null: buyer                                             | 1 of 4 rows have no value in buyer
          unique: id                                                  | 1 of 4 rows repeat another one's id
          key: buyer                                                  | 1 of 4 rows have no value in buyer
          accepted_values: {column: state, values: [paid, open]}      | 1 of 4 rows have another value in state than 'paid', 'open'
          relationships: {column: buyer, to: buyers, field: id}       | 1 of 3 rows with buyer are not found in buyers
          relationships: {columns: [id, buyer], to: buyers, fields: [id, id]} | 1 of 3 rows with id, buyer are not found in buyers
          range: {column: total, min: 0}                              | 2 of 4 rows lie outside the range of total, from 0
          range: {column: total, above: 10.5, below: 30}              | 3 of 4 rows lie outside the range of total, above 10.5 below 30
          pattern: {column: code, matches: '^A-'}                     | 1 of 3 rows do not match the pattern of code, ^A-
          row_count: {min: 5}                                         | there are 4 rows, fewer than 5
          row_count: {max: 3}                                         | there are 4 rows, more than 3
          sql: SELECT id FROM orders WHERE total < 0                  | the query gives 1 row
          sql: {figure: 'SELECT min(total) FROM orders', min: 0}      | the query gives -3, which is not from 0
          not_null: biyer                                             | there is no column biyer in shop.orders; did you mean buyer?
          """)
  void broken(String check, String sentence) throws IOException {
    ContractFinding found = finding(check.strip());
    assertThat(found.standing()).as("%s", found).isEqualTo(Standing.BROKEN);
    assertThat(found.sentence().replace("-3.0,", "-3,")).isEqualTo(sentence);
    boolean rows = check.matches("(not_null: buyer|unique|key|accepted|rel|range|pattern).*");
    assertThat(found.sample().isPresent())
        .isEqualTo(rows || check.startsWith("sql") || check.startsWith("row_count"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relationships: {column: buyer, to: byers, field: id}        | there is no table byers
          relationships: {column: buyer, to: buyers, field: nr}       | there is no column nr in buyers
          freshness: {column: state, max_age: 1 day}                  | state holds no dates or timestamps
          accepted_values: {column: id, values: [one]}                | Could not convert
          sql: DROP TABLE orders                                      | refused
          sql: SELECT 1) UNION (SELECT 2                              | refused
          sql: {figure: 'SELECT id FROM orders', min: 0}              | not one number
          pattern: {column: code, matches: '('}                       | the query failed
          """)
  void notChecked(String check, String why) throws IOException {
    ContractFinding found = finding(check.strip());
    assertThat(found.standing()).as("%s", found).isEqualTo(Standing.UNCHECKED);
    assertThat(found.sentence()).startsWith("not checked: ").contains(why);
  }

  @Test
  void valuesInTheFutureAreNotWhatIsNew() throws IOException {
    ContractFinding fresh = finding("freshness: {column: placed, max_age: 59 minutes}");
    assertThat(fresh.standing()).isEqualTo(Standing.BROKEN);
    assertThat(fresh.sentence())
        .isEqualTo(
            "the newest placed is 2026-11-24 11:00:00, 60 minutes old; 1 rows lie in the future"
                + " and do not count; at most 59 minutes are promised");
  }

  @Test
  void filterToleranceAndSeverityAreHeeded() throws IOException {
    String lines =
        """
        checks:
          shop.orders:
            - not_null: [buyer, code]
              where: "state = 'paid'"
            - not_null: buyer
              severity: warn
            - not_null: buyer
              tolerance: 25%
            - unique: id
              tolerance: 1
            - not_null: buyer
              where: "state = 'lost'"
            - not_null: buyer
              where: "id = 1) OR (1 = 1"
        """;
    try (StatedLake lake = StatedLake.of(folder, Map.of("orders.csv", ORDERS), lines)) {
      CheckReport report = lake.check();
      assertThat(report.findings().map(it -> it.standing().word()))
          .containsExactly("kept", "broken", "broken", "kept", "kept", "unchecked", "broken");
      assertThat(report.tables().get(0).findings().stream().filter(ContractFinding::fails))
          .hasSize(2);
    }
  }

  @Test
  void everythingThatAContractPromisesIsTold() throws IOException {
    String lines =
        """
        checks:
          shop.buyers:
            columns:
              id: {type: integer, required: true}
              name: date
              age: integer
            key: id
            rows: {relation: fewer, input: orders}
          shop.lost:
            - not_null: id
        """;
    Map<String, String> files = Map.of("orders.csv", ORDERS, "buyers.csv", BUYERS);
    try (StatedLake lake = StatedLake.of(folder, files, lines)) {
      List<ContractFinding> findings = lake.findings();
      assertThat(findings)
          .extracting(it -> it.standing().word())
          .containsExactly("broken", "kept", "kept", "kept", "unchecked");
      assertThat(findings.get(0).sentence())
          .isEqualTo("name is VARCHAR, not date; the column age is missing");
    }
  }
}

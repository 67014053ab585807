package dev.lakewright.planner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.LakewrightException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksFileTest {
  private static final String HEAD = "format: 1\nlakes:\n  shop: {paths: [data]}\nchecks:\n";

  private static Contract contract(String text) {
    return WorkspaceFile.parse(HEAD + text).checks().values().iterator().next();
  }

  @Test
  void readsEverythingThatAContractSays() {
    Contract contract =
        contract(
            """
              shop.orders:
                columns:
                  id: {type: integer, required: true}
                  total: DECIMAL(10,2)
                closed: true
                key: id
                keys: [[buyer, day], [code]]
                rows: {relation: one_per_key, input: raw, key: [id]}
                expect:
                  - unique: [buyer, day]
                  - freshness: {column: day, max_age: 2 days}
            """);
    assertThat(contract.columns().get(0).logicalType()).contains(LogicalType.INTEGER);
    assertThat(contract.columns().get(0).nullable()).isFalse();
    assertThat(contract.columns().get(1).physicalType().orElseThrow().sql())
        .isEqualTo("DECIMAL(10,2)");
    assertThat(contract.closed()).isTrue();
    assertThat(contract.keys())
        .containsExactly(List.of("id"), List.of("buyer", "day"), List.of("code"));
    assertThat(contract.rows()).contains(RowRelation.onePerKey("raw", List.of("id")));
    assertThat(contract.expectations())
        .extracting(Expectation::condition)
        .containsExactly(
            new Condition.Unique(List.of("buyer", "day")),
            new Condition.Freshness("day", Duration.ofDays(2)));
  }

  @Test
  void readsNamesSeveritiesFiltersTolerancesAndPlaces() {
    Contract contract =
        contract(
            """
              shop.orders:
                - not_null: [buyer, day]
                  name: complete
                  severity: warn
                  where: id > 1
                  tolerance: 2.5%
                - range: {column: id, above: 0, max: 9}
            """);
    Expectation first = contract.expectations().get(0);
    assertThat(first.name()).isEqualTo("complete: buyer");
    assertThat(first.severity()).isEqualTo(Severity.WARN);
    assertThat(first.where()).contains("id > 1");
    assertThat(first.tolerance().share()).isEqualTo(0.025);
    assertThat(first.place().orElseThrow().line()).isEqualTo(6);
    Bound nothing = Bound.excluding(new Cell.Whole(BigInteger.ZERO));
    Bound nine = Bound.including(new Cell.Whole(BigInteger.valueOf(9)));
    assertThat(contract.expectations().get(2).condition())
        .isEqualTo(new Condition.Range("id", Optional.of(nothing), Optional.of(nine)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not_nul: id                                    | unknown key not_nul   | not_null
          {not_null: id, unique: id}                     | one condition         | ''
          {severity: warn}                               | one condition         | ''
          not_null: []                                   | a column's name       | ''
          {not_null: id, severity: wran}                 | severity is           | warn
          {not_null: id, tolerance: some}                | whole number          | ''
          {not_null: id, tolerance: 200%}                | a share such as 1%    | ''
          accepted_values: {column: id}                  | the key values is missing | ''
          accepted_values: {column: id, values: []}      | needs values          | ''
          accepted_values: {colunm: id, values: [1]}     | unknown key colunm    | column
          relationships: {column: a, to: b, fields: [c, d]} | each column goes with one field | ''
          range: {column: id}                            | min, max, above or below | ''
          row_count: {}                                  | min or max            | ''
          row_count: {min: -1}                           | a number from 0       | ''
          freshness: {column: d, max_age: soon}          | an age is written     | ''
          sql: ''                                        | a query is expected   | ''
          sql: {figure: SELECT 1}                        | min, max, above or below | ''
          """)
  void saysWhatIsWrongAndWhatComesNearest(String entry, String message, String nearest) {
    assertThatThrownBy(() -> contract("  shop.orders:\n    - " + entry.strip() + "\n"))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            e -> {
              assertThat(e.failure().message()).contains(message);
              assertThat(e.failure().location().orElseThrow().line()).isGreaterThan(4);
              assertThat(e.failure().nearest().stream().findFirst().orElse("")).isEqualTo(nearest);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shpo.orders: []                         | there is no lake shpo
          orders: []                              | a table is written lake.table
          shop.orders: {colums: {}}               | unknown key colums
          shop.orders: {closed: true}             | names its columns
          shop.orders: {columns: {id: intger}}    | there is no type intger
          shop.orders: {rows: {relation: sme, input: a}}        | there is no relation sme
          shop.orders: {rows: {relation: one_per_key, input: a}}| a key goes with one_per_key
          """)
  void refusesContractsThatCannotBeMeant(String entry, String message) {
    assertThatThrownBy(() -> contract("  " + entry.strip() + "\n")).hasMessageContaining(message);
  }
}

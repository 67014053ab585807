package dev.lakewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.export.foreign.ForeignContracts;
import dev.lakewright.planner.foreign.ForeignYaml;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ForeignContractsTest {
  private static final String DBT =
      """
      version: 2
      models:
        - name: orders
          data_tests:
            - dbt_utils.unique_combination_of_columns:
                combination_of_columns: [buyer, day]
          columns:
            - name: id
              tests:
                - not_null
                - unique:
                    config: {severity: warn, where: "id > 0", error_if: ">10"}
            - name: state
              data_tests:
                - accepted_values:
                    arguments: {values: [paid, open]}
                - accepted_values: {values: ["{{ var('x') }}"]}
            - name: buyer
              tests:
                - relationships: {to: ref('customers'), field: id}
                - dbt_utils.not_null_proportion: {at_least: 0.95}
                - my_own_test
            - name: total
              tests:
                - dbt_utils.accepted_range: {min_value: 0, inclusive: false}
                - dbt_expectations.expect_column_values_to_match_regex: {regex: "^[0-9]"}
                - not_null: {where: "{{ recent() }}"}
      sources:
        - name: raw
          loaded_at_field: loaded
          freshness:
            warn_after: {count: 12, period: hour}
            error_after: {count: 1, period: day}
          tables:
            - name: payments
              identifier: raw_payments
      """;

  private static final String ODCS =
      """
      apiVersion: v3.0.2
      kind: DataContract
      id: shop
      schema:
        - name: orders
          physicalName: orders_v1
          properties:
            - {name: line, logicalType: integer, primaryKey: true, primaryKeyPosition: 2}
            - {name: id, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 1}
            - name: total
              physicalType: decimal(9,2)
              logicalTypeOptions: {minimum: 0, exclusiveMaximum: 1000}
              quality:
                - {rule: nullCheck, mustBeLessThan: 10, unit: percent, severity: warning}
                - {type: sql, query: "SELECT max(${property}) FROM ${object}", mustBeBetween: [1, 9]}
                - {type: custom, engine: soda, implementation: x}
            - name: state
              unique: true
              quality:
                - metric: invalidValues
                  arguments: {validValues: [paid, open]}
                  mustBe: 0
          quality:
            - {metric: rowCount, mustBeGreaterThan: 10}
            - {type: text, description: must be nice}
      slaProperties:
        - {property: latency, value: 4, unit: d, element: orders_v1.loaded}
        - {property: retention, value: 3, unit: y}
      """;

  private static ForeignContracts read(String name, String text) {
    return ForeignContracts.read(name, ForeignYaml.read(name, text));
  }

  private static Contract contract(ForeignContracts read, String table) {
    return Objects.requireNonNull(read.contracts().get(table));
  }

  @Test
  void takesDbtTestsOver() {
    ForeignContracts read = read("schema.yml", DBT);
    List<Expectation> orders = contract(read, "orders").expectations();
    assertThat(orders)
        .extracting(Expectation::name)
        .containsExactly(
            "unique buyer, day",
            "not_null id",
            "unique id",
            "accepted_values state",
            "relationships buyer",
            "not_null buyer",
            "range total",
            "pattern total");
    assertThat(orders.get(2).severity()).isEqualTo(Severity.WARN);
    assertThat(orders.get(2).where()).contains("id > 0");
    assertThat(orders.get(2).tolerance()).isEqualTo(Tolerance.ofRows(10));
    assertThat(orders.get(4).condition())
        .isEqualTo(new Condition.Relationship(List.of("buyer"), "customers", List.of("id")));
    assertThat(orders.get(5).tolerance().share()).isBetween(0.0499, 0.0501);
    assertThat(read.notTaken())
        .containsExactly(
            "orders.state: the test accepted_values",
            "orders.buyer: the test my_own_test",
            "orders.total: the test not_null");
  }

  @Test
  void takesFreshnessOfSourcesOver() {
    ForeignContracts read = read("schema.yml", DBT);
    List<Expectation> payments = contract(read, "raw_payments").expectations();
    assertThat(payments)
        .extracting(Expectation::condition)
        .containsExactly(
            new Condition.Freshness("loaded", Duration.ofDays(1)),
            new Condition.Freshness("loaded", Duration.ofHours(12)));
    assertThat(payments)
        .extracting(Expectation::severity)
        .containsExactly(Severity.ERROR, Severity.WARN);
  }

  @Test
  void takesOdcsContractsOver() {
    ForeignContracts read = read("contract.yaml", ODCS);
    Contract orders = contract(read, "orders_v1");
    assertThat(orders.keys()).containsExactly(List.of("id", "line"));
    assertThat(orders.columns().get(1).nullable()).isFalse();
    assertThat(orders.columns().get(2).logicalType()).contains(LogicalType.NUMBER);
    assertThat(orders.expectations())
        .extracting(Expectation::name)
        .containsExactly(
            "range total",
            "not_null total",
            "sql_figure",
            "unique state",
            "accepted_values state",
            "row_count",
            "freshness loaded");
    assertThat(orders.expectations().get(1).tolerance()).isEqualTo(Tolerance.ofShare(0.1));
    assertThat(orders.expectations().get(1).severity()).isEqualTo(Severity.WARN);
    assertThat(((Condition.SqlFigure) orders.expectations().get(2).condition()).query().value())
        .isEqualTo("SELECT max(\"total\") FROM \"orders_v1\"");
    assertThat(((Condition.RowCount) orders.expectations().get(5).condition()).least())
        .hasValue(11);
    assertThat(read.notTaken())
        .containsExactly(
            "orders_v1.total: the quality rule custom",
            "orders_v1: the quality rule must be nice",
            "the service level retention");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> read("a.yml", "a: [b")).hasMessageContaining("a.yml is not YAML");
    assertThatThrownBy(() -> read("a.yml", "a: 1")).hasMessageContaining("neither");
    assertThatThrownBy(() -> read("a.yml", "")).hasMessageContaining("neither");
    assertThatThrownBy(() -> read("a.yml", "kind: DataContract\napiVersion: v2.2.2"))
        .hasMessageContaining("v2.2.2");
  }

  @Test
  void bombsAndStrangeFormsAreRefusedOrPassedOver() {
    String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + bombLines();
    assertThatThrownBy(() -> read("a.yml", bomb)).hasMessageContaining("a.yml");
    String odd = "models: [1, {name: [x]}, {name: t, columns: 7, tests: {a: b}}, {columns: []}]";
    assertThat(read("a.yml", odd).contracts().keySet()).containsExactly("t");
  }

  private static String bombLines() {
    StringBuilder lines = new StringBuilder();
    for (char c = 'b'; c < 'k'; c++) {
      String before = "*" + (char) (c - 1);
      lines
          .append(c)
          .append(": &")
          .append(c)
          .append(" [")
          .append((before + ",").repeat(9))
          .append("]\n");
    }
    return lines.toString();
  }

  @Test
  void tellsNothingOfAFileThatIsNoContract() {
    assertThatThrownBy(() -> read("pay.jsonl", "{\"wage\": 81234}\n{\"wage\": 1"))
        .isInstanceOf(LakewrightException.class)
        .hasMessageContaining("pay.jsonl is not YAML")
        .hasMessageNotContaining("81234");
    assertThatThrownBy(() -> read("deep.yml", "a: " + "[".repeat(50_000)))
        .isInstanceOf(LakewrightException.class);
  }
}

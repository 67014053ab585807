package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.contract.SchemaMismatch;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractModelTest {
  private static final Contract ORDERS =
      Contract.of(List.of(Expectation.of(new Condition.NotNull("buyer"))))
          .withColumns(
              List.of(
                  ContractColumn.named("Id").typed(LogicalType.INTEGER).required(),
                  ContractColumn.named("total").typed(ColumnType.parse("DECIMAL(10, 2)"))),
              true)
          .withKeys(List.of(List.of("id")))
          .withRows(RowRelation.fewer("raw"));

  @Test
  void allTellsColumnsEmptyValuesKeysRowsAndTheRest() {
    assertThat(ORDERS.all())
        .extracting(Expectation::name)
        .containsExactly("columns", "not_null Id", "key id", "rows", "not_null buyer");
    assertThat(Contract.NONE.isEmpty()).isTrue();
  }

  @Test
  void namesAndTypesAreComparedWithCaseAndSpacesAside() {
    assertThat(
            SchemaMismatch.of(
                ORDERS,
                List.of(
                    column("ID", "BIGINT"),
                    column("Total", "decimal(10,2)"),
                    column("BUYER", "VARCHAR"))))
        .extracting(SchemaMismatch::sentence)
        .containsExactly("the column BUYER is unforeseen");
  }

  @Test
  void eachPromiseThatCannotHoldIsToldOnce() {
    assertThat(SchemaMismatch.of(ORDERS, List.of(column("total", "DOUBLE"))))
        .extracting(SchemaMismatch::sentence)
        .containsExactly(
            "the column Id is missing",
            "total is DOUBLE, not DECIMAL(10, 2)",
            "there is no column buyer for not_null");
  }

  @Test
  void aNumberMayBeOfAnyWidthAndAnIntegerMayNotBeFractional() {
    assertThat(LogicalType.NUMBER.accepts(ColumnType.parse("UBIGINT").kind())).isTrue();
    assertThat(LogicalType.INTEGER.accepts(ColumnType.parse("DOUBLE").kind())).isFalse();
    assertThat(LogicalType.of("Timestamp")).contains(LogicalType.TIMESTAMP);
  }

  @Test
  void toleranceIsOfRowsOrOfAShare() {
    assertThat(Tolerance.NONE.allows(0, 0)).isTrue();
    assertThat(Tolerance.NONE.allows(1, 1_000_000)).isFalse();
    assertThat(Tolerance.ofRows(2).allows(2, 3)).isTrue();
    assertThat(Tolerance.ofShare(0.01).allows(10, 1000)).isTrue();
    assertThat(Tolerance.ofShare(0.01).allows(11, 1000)).isFalse();
    assertThatThrownBy(() -> Tolerance.ofShare(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyGoesWithOnePerKeyOnly() {
    assertThatThrownBy(() -> RowRelation.onePerKey("raw", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RowRelation.Kind.of("one_per_key")).contains(RowRelation.Kind.ONE_PER_KEY);
  }

  private static Column column(String name, String type) {
    return new Column(name, ColumnType.parse(type), true);
  }
}

package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractChecker;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.ContractRequest;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.Datasets;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.core.engine.Probe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ContractChecker} keeps. */
public abstract class ContractCheckerContract {
  private static final Contract CONTRACT =
      Contract.of(List.of(Expectation.of(new Condition.NotNull("name"))))
          .withColumns(List.of(ContractColumn.named("id").typed(LogicalType.INTEGER)), false)
          .withKeys(List.of(List.of("id")))
          .withRows(RowRelation.same("nowhere"));

  protected abstract ContractChecker checker();

  @Test
  void findsSomethingOfEachExpectationInItsOrder() {
    assertThat(report(Probe.NONE).findings())
        .extracting(ContractFinding::expectation)
        .isEqualTo(CONTRACT.all());
    assertThat(report(Probe.NONE).dataset()).isEqualTo(SampleShop.ITEM.toString());
  }

  @Test
  void takesNothingForKeptThatAProbeWouldHaveToBearOut() {
    assertThat(report(Probe.NONE).findings())
        .filteredOn(it -> !(it.expectation().condition() instanceof Condition.Columns))
        .hasSize(3)
        .allSatisfy(
            it -> {
              assertThat(it.standing()).isEqualTo(Standing.UNCHECKED);
              assertThat(it.sentence()).startsWith("not checked: ").doesNotContain("\n");
            });
  }

  @Test
  void comparesColumnsWithoutData() {
    assertThat(report(Probe.NONE).findings().get(0).standing()).isEqualTo(Standing.KEPT);
  }

  @Test
  void seesTheSameTwice() {
    assertThat(report(Probe.NONE)).isEqualTo(report(Probe.NONE));
  }

  private ContractReport report(Probe probe) {
    Dataset item = Dataset.of(SampleShop.catalog().table(SampleShop.ITEM).orElseThrow());
    return checker().check(new ContractRequest(CONTRACT, item, Datasets.NONE, probe));
  }
}

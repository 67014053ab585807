package dev.lakewright.runtime.plan;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.ContractRequest;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.Datasets;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.GatedQuery;
import java.util.ArrayList;
import java.util.List;

/** Holds the rows of a step against its contract. */
record ContractCheck(StepContext context) {
  private static final int ROWS = 100;

  /**
   * Return what people should read.
   *
   * @param empty whether the step has no row, of which nothing can be told
   * @throws LakewrightException if an error of the contract is broken, or could not be looked at
   */
  List<String> of(Step step, Contract contract, boolean empty) {
    ContractReport report =
        context
            .setting()
            .checker()
            .check(new ContractRequest(contract, dataset(step.id()), others(step), probe(step)));
    if (context.cancellation().isCancelled()) {
      throw new LakewrightException(Failure.of(ErrorCode.CANCELLED_BY_USER, "cancelled"));
    }
    List<String> notes = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (ContractFinding finding : report.findings()) {
      boolean unseen =
          finding.standing() == Standing.UNCHECKED
              && finding.expectation().severity() == Severity.ERROR
              && !empty;
      if (finding.fails() || unseen) {
        broken.add(sentence(finding));
      } else if (finding.standing() != Standing.KEPT) {
        notes.add(sentence(finding));
      }
    }
    if (!broken.isEmpty()) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.CONTRACT_BROKEN,
              "the contract of " + step.id() + " is broken: " + String.join("; ", broken)));
    }
    return notes;
  }

  private static String sentence(ContractFinding finding) {
    return finding.expectation().name() + ": " + finding.sentence();
  }

  private Dataset dataset(StepId step) {
    return new Dataset(step.value(), Identifier.quote(step.value()), context.columnsOf(step));
  }

  private Datasets others(Step step) {
    return name ->
        step.head().inputs().stream()
            .filter(input -> input.value().equals(name))
            .findFirst()
            .map(this::dataset);
  }

  private Probe probe(Step step) {
    return query ->
        context
            .session()
            .check(query.value(), context.timeout(step), 1_000_000)
            .fold(
                (passed, facts) -> run(passed),
                failure -> new ProbeOutcome.Unseen(failure.message(), false));
  }

  private ProbeOutcome run(GatedQuery passed) {
    return context
        .session()
        .engine(1)
        .run(passed, ROWS, context.control())
        .fold(
            ProbeOutcome.Seen::new,
            failure ->
                new ProbeOutcome.Unseen(
                    failure.message(), failure.code() == ErrorCode.ENGINE_TIMEOUT));
  }
}

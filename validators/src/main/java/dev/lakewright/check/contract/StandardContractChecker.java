package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rounds;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.ContractChecker;
import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.ContractRequest;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.sql.SqlText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the figures of all expectations of a dataset together, one scan where it can, and lists
 * a few rows for each that is broken.
 *
 * <p>What holds of no row at all is not taken for kept, unless the contract says that the dataset
 * may be empty, by a row count whose least is 0.
 */
public final class StandardContractChecker implements ContractChecker {
  private static final int SAMPLE = 5;

  private final ContractRules rules;

  /** Make one that takes the clock's time and zone for now, which freshness is measured from. */
  public StandardContractChecker(Clock clock) {
    this.rules = new ContractRules(clock);
  }

  @Override
  public ContractReport check(ContractRequest request) {
    List<Expectation> expectations = request.contract().all();
    boolean mayBeEmpty = expectations.stream().anyMatch(it -> allowsNone(it.condition()));
    List<Inquiry> inquiries = new ArrayList<>();
    for (Expectation expectation : expectations) {
      inquiries.add(
          inquiry(
              new ContractSubject(expectation, request.dataset(), request.others(), mayBeEmpty)));
    }
    List<Inquiry> ends = Rounds.settle(inquiries, request.probe());
    List<ContractFinding> findings = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      findings.add(finding(expectations.get(i), ends.get(i), request.probe()));
    }
    return new ContractReport(request.dataset().name(), findings);
  }

  private static boolean allowsNone(Condition condition) {
    return condition instanceof Condition.RowCount count && count.least().orElse(1) == 0;
  }

  private Inquiry inquiry(ContractSubject subject) {
    Condition condition = subject.expectation().condition();
    return condition.columns().stream()
        .filter(it -> subject.dataset().column(it).isEmpty())
        .findFirst()
        .map(it -> missing(subject, it))
        .orElseGet(() -> condition.accept(rules).examine(subject));
  }

  private static Inquiry missing(ContractSubject subject, String column) {
    Dataset dataset = subject.dataset();
    List<String> names = dataset.columns().stream().map(Column::name).toList();
    List<String> near = NearestNames.among(names, column, 2);
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    return Inquiry.found(
        subject.broken("there is no column " + column + " in " + dataset.name() + hint));
  }

  private static ContractFinding finding(Expectation expectation, Inquiry end, Probe probe) {
    return end.fold(
        settled -> finding(expectation, settled.findings().get(0), probe),
        measured -> unchecked(expectation, "it has too many questions"),
        listed -> unchecked(expectation, "it has too many questions"),
        none -> unchecked(expectation, none.why()));
  }

  private static ContractFinding unchecked(Expectation expectation, String why) {
    return new ContractFinding(
        expectation,
        Standing.UNCHECKED,
        "not checked: " + why,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static ContractFinding finding(Expectation expectation, Finding found, Probe probe) {
    Standing standing =
        switch (found.verdict()) {
          case PROVED -> Standing.KEPT;
          case UNCHECKED -> Standing.UNCHECKED;
          case NOTE, DOUBT, WRONG -> Standing.BROKEN;
        };
    Optional<ResultTable> sample =
        standing == Standing.BROKEN
            ? found.evidence().flatMap(query -> sample(query, probe))
            : Optional.empty();
    return new ContractFinding(
        expectation, standing, found.sentence(), found.figures(), found.evidence(), sample);
  }

  private static Optional<ResultTable> sample(SqlText query, Probe probe) {
    String few = "SELECT * FROM (" + query.value() + "\n) AS broken LIMIT " + SAMPLE;
    return probe.ask(new SqlText(few)).table();
  }
}

package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.run.Stage;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GatedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets every check look at the answer; their probe queries pass the gate like any other. */
final class CheckStep implements Step {
  private final List<Check> checks;
  private final Catalog catalog;
  private final Supplier<Gate> gate;

  CheckStep(List<Check> checks, Catalog catalog, Supplier<Gate> gate) {
    this.checks = List.copyOf(checks);
    this.catalog = catalog;
    this.gate = gate;
  }

  @Override
  public Stage stage() {
    return Stage.CHECK;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    GateOutcome.Passed passed = state.gated().orElseThrow();
    GatedProbe probe =
        new GatedProbe(
            gate.get(), state.engine().orElseThrow(), state.context(), passed.query().limits());
    CheckRequest request =
        new CheckRequest(
            passed.query(), passed.facts(), state.result().orElseThrow(), catalog, probe);
    List<Finding> findings = new ArrayList<>(provisos(passed.query()));
    for (Check check : checks) {
      findings.addAll(check.examine(request));
    }
    engineChecked(passed).ifPresent(findings::add);
    state.chosen().flatMap(CheckStep::doubt).ifPresent(findings::add);
    return state.withFindings(findings);
  }

  private List<Finding> provisos(GatedQuery query) {
    return query.tables().stream()
        .sorted()
        .flatMap(table -> catalog.provisos(table).stream())
        .map(sentence -> Finding.of("copy", Verdict.DOUBT, sentence))
        .toList();
  }

  private static Optional<Finding> engineChecked(GateOutcome.Passed passed) {
    return passed.query().binding() == GatedQuery.Binding.ENGINE_CHECKED
        ? Optional.of(
            Finding.of(
                "gate",
                Verdict.NOTE,
                "engine-checked: the gate's own grammar has no form for this statement, so only"
                    + " the engine's tree of it was checked"))
        : Optional.empty();
  }

  /** A reading that may well be wrong is answered, but never without saying so. */
  private static Optional<Finding> doubt(Candidate candidate) {
    if (candidate.confidence() >= Certainty.SURE) {
      return Optional.empty();
    }
    long tenths = Math.round(10 * candidate.confidence());
    return Optional.of(
        Finding.of(
            "reading",
            Verdict.DOUBT,
            "such a reading is right in about " + tenths + " of 10 cases: check it"));
  }

  @Override
  public String outcome(QuestionState after) {
    long bad =
        after.findings().stream().filter(it -> it.verdict().compareTo(Verdict.DOUBT) >= 0).count();
    return after.findings().size() + " findings, " + bad + " of doubt";
  }
}

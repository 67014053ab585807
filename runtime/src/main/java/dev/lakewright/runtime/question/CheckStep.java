package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Checks;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.run.Stage;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.QueryFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets the checks look at the answer; their probe queries pass the gate like any other. */
final class CheckStep implements Step {
  private static final long LARGE = 100_000;

  private final Checks checks;
  private final Catalog catalog;
  private final Supplier<Gate> gate;
  private final LongSupplier nanos;

  CheckStep(Checks checks, Catalog catalog, Supplier<Gate> gate, LongSupplier nanos) {
    this.checks = checks;
    this.catalog = catalog;
    this.gate = gate;
    this.nanos = nanos;
  }

  @Override
  public Stage stage() {
    return Stage.CHECK;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    GatedQuery query = state.gated().orElseThrow().query();
    List<Finding> findings = new ArrayList<>(repairs(query));
    findings.addAll(provisos(query));
    if (state.context().checks() != CheckEffort.NONE) {
      findings.addAll(examine(state));
    }
    engineChecked(state.gated().orElseThrow()).ifPresent(findings::add);
    state.chosen().flatMap(CheckStep::doubt).ifPresent(findings::add);
    return state.withFindings(findings);
  }

  /** What was read otherwise than written is said with the answer, whoever wrote it. */
  private static List<Finding> repairs(GatedQuery query) {
    return query.trace().repairs().stream()
        .map(it -> Finding.of("repair", Verdict.DOUBT, it.sentence()))
        .distinct()
        .toList();
  }

  private List<Finding> provisos(GatedQuery query) {
    return query.tables().stream()
        .sorted()
        .flatMap(table -> catalog.provisos(table).stream())
        .map(sentence -> Finding.of("copy", Verdict.DOUBT, sentence))
        .toList();
  }

  private List<Finding> examine(QuestionState state) {
    GateOutcome.Passed passed = state.gated().orElseThrow();
    ProbeBudget budget =
        state.context().checks() == CheckEffort.ALL
            ? ProbeBudget.unbounded()
            : ProbeBudget.of(state.ran(), read(passed.facts()), isSmall(passed.query()), nanos);
    GatedProbe probe =
        new GatedProbe(
            gate.get(),
            state.engine().orElseThrow(),
            state.context(),
            passed.query().limits(),
            budget);
    return checks.examine(
        new CheckRequest(
            state.input(),
            passed.query(),
            passed.facts(),
            state.result().orElseThrow(),
            catalog,
            probe));
  }

  private long read(QueryFacts facts) {
    return Stream.concat(Stream.of(facts), facts.inner().stream().map(InnerQuery::facts))
        .flatMap(it -> it.tables().stream())
        .flatMap(use -> catalog.table(use.table()).stream())
        .mapToLong(table -> table.rowCount().orElse(0))
        .sum();
  }

  /** A table of which the source does not count rows is taken for a small one. */
  private boolean isSmall(GatedQuery query) {
    return query.tables().stream()
        .flatMap(name -> catalog.table(name).stream())
        .allMatch(table -> table.rowCount().orElse(0) <= LARGE);
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

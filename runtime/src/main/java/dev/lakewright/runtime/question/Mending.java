package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Mends a written statement by what a check suggests in its place: through the gate, run and
 * checked like the first one. Only doubts that stand in the way of an answer are mended.
 */
final class Mending {
  /** Checks whose doubt means that figures are wrong, whatever was asked for. */
  private static final Set<String> DECISIVE = Set.of("fan-out-sum");

  /** Those that are mended where they can be, and told where not. */
  private static final Set<String> MENDABLE = Set.of("fan-out-sum", "null-group", "repeated-rows");

  private final Supplier<Gate> gate;
  private final CheckStep checks;
  private final LongSupplier nanos;

  Mending(Supplier<Gate> gate, CheckStep checks, LongSupplier nanos) {
    this.gate = gate;
    this.checks = checks;
    this.nanos = nanos;
  }

  /** Return a doubt that is worth another statement, if any. */
  static Optional<Finding> mendable(QuestionState state) {
    return state.findings().stream()
        .filter(it -> it.verdict() == Verdict.DOUBT && MENDABLE.contains(it.check()))
        .findFirst();
  }

  /** Return true for a doubt that an answer cannot be given with. */
  static boolean isDecisive(Finding doubt) {
    return DECISIVE.contains(doubt.check());
  }

  /** Return the state with a statement that the doubt does not hold for, where that can be had. */
  Optional<QuestionState> mended(QuestionState state, Finding doubt) {
    return doubt
        .suggestion()
        .flatMap(sql -> passed(state, sql))
        .flatMap(passed -> ran(state, passed))
        .map(checks::apply)
        .filter(after -> mendable(after).isEmpty())
        .map(after -> after.withFindings(told(after.findings(), doubt)));
  }

  private Optional<GateOutcome.Passed> passed(QuestionState state, SqlText sql) {
    RunContext context = state.context();
    return gate.get()
        .check(new GateRequest(sql, context.lake(), context.limits()))
        .fold(
            (query, facts) -> Optional.of(new GateOutcome.Passed(query, facts)),
            refused -> Optional.empty());
  }

  private Optional<QuestionState> ran(QuestionState state, GateOutcome.Passed passed) {
    RunContext context = state.context();
    QueryEngine engine = state.engine().orElseThrow();
    GatedQuery query = passed.query();
    long start = nanos.getAsLong();
    return engine
        .materialise(query, context.resultFile(), context.previewRows(), context.control())
        .fold(
            table ->
                Optional.of(
                    state
                        .withGated(state.chosen().map(it -> mended(it, query.sql())), passed)
                        .withResult(table, engine, Duration.ofNanos(nanos.getAsLong() - start))),
            failure -> Optional.empty());
  }

  private static Candidate mended(Candidate candidate, SqlText sql) {
    return new Candidate(
        sql,
        new Reading(
            candidate.reading().words() + ", mended by a check", candidate.reading().inFull()),
        candidate.tier(),
        candidate.confidence(),
        candidate.links(),
        candidate.explanation());
  }

  private static List<Finding> told(List<Finding> findings, Finding doubt) {
    List<Finding> all = new ArrayList<>();
    all.add(Finding.of("mended", Verdict.NOTE, "mended: as first written, " + doubt.sentence()));
    all.addAll(findings);
    return all;
  }
}

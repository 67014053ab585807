package dev.lakewright.runtime.question;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.run.Stage;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the statement through the gate. Of candidates the first that passes goes on; where none
 * does there is no answer, since a writer's SQL that the gate refuses is never shown as one.
 */
final class GateStep implements Step {
  private final Supplier<Gate> gate;

  GateStep(Supplier<Gate> gate) {
    this.gate = gate;
  }

  @Override
  public Stage stage() {
    return Stage.GATE;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    return state.typed().isPresent()
        ? checkTyped(state, state.typed().get())
        : checkCandidates(state);
  }

  private QuestionState checkTyped(QuestionState state, SqlText sql) {
    return check(state, sql)
        .fold(
            (query, facts) ->
                state.withGated(Optional.empty(), new GateOutcome.Passed(query, facts)),
            state::failed);
  }

  private QuestionState checkCandidates(QuestionState state) {
    List<Failure> refusals = new ArrayList<>();
    for (Candidate candidate : state.candidates()) {
      Optional<QuestionState> passed =
          check(state, candidate.sql())
              .fold(
                  (query, facts) ->
                      Optional.of(
                          state.withGated(
                              Optional.of(candidate), new GateOutcome.Passed(query, facts))),
                  failure -> {
                    refusals.add(failure);
                    return Optional.empty();
                  });
      if (passed.isPresent()) {
        return passed.get();
      }
    }
    return state.abstained(refused(state, refusals));
  }

  private GateOutcome check(QuestionState state, SqlText sql) {
    RunContext context = state.context();
    return gate.get().check(new GateRequest(sql, context.lake(), context.limits()).repairing());
  }

  private static Abstention refused(QuestionState state, List<Failure> refusals) {
    String reason =
        "No statement written for this question passed the gate"
            + (refusals.isEmpty() ? "." : ": " + refusals.get(0).message());
    return new Abstention(
        Abstention.Kind.UNSURE,
        reason,
        state.candidates().stream().limit(1).flatMap(it -> it.links().stream()).toList(),
        List.of(),
        List.of());
  }

  @Override
  public String outcome(QuestionState after) {
    return after
        .gated()
        .map(passed -> "passed, " + passed.query().binding().name().toLowerCase(Locale.ROOT))
        .orElse("refused");
  }
}

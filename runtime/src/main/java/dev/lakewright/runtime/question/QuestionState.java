package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a question has come. A stage takes one and returns a new one; the list of them is the
 * transcript.
 *
 * @param input as the user typed it
 * @param typed SQL that the user wrote; then there are no candidates
 * @param candidates those not tried yet, best first
 * @param chosen the candidate whose SQL passed the gate
 * @param engine the one that gave the result
 * @param ran how long it took
 * @param ending set once, by the stage that ends the run
 */
public record QuestionState(
    RunContext context,
    String input,
    Optional<Question> question,
    Optional<SqlText> typed,
    List<Candidate> candidates,
    Optional<Candidate> chosen,
    Optional<GateOutcome.Passed> gated,
    Optional<ResultTable> result,
    Optional<QueryEngine> engine,
    Duration ran,
    List<Finding> findings,
    Optional<Ending> ending) {

  public QuestionState {
    candidates = List.copyOf(candidates);
    findings = List.copyOf(findings);
  }

  /** Return the state of a question that nobody has looked at. */
  public static QuestionState asked(RunContext context, String input) {
    return start(context, input, Optional.empty());
  }

  /** Return the state of a statement that the user wrote. */
  public static QuestionState typed(RunContext context, String input) {
    return start(context, input, Optional.of(new SqlText(input)));
  }

  private static QuestionState start(RunContext context, String input, Optional<SqlText> typed) {
    return new QuestionState(
        context,
        input,
        Optional.empty(),
        typed,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        List.of(),
        Optional.empty());
  }

  /** Return the question as it was read, for other writers. */
  QuestionState by(Set<Tier> tiers) {
    return asked(context.writtenBy(tiers), input).withQuestion(question.orElseThrow());
  }

  public boolean ended() {
    return ending.isPresent();
  }

  QuestionState withQuestion(Question read) {
    return new QuestionState(
        context,
        input,
        Optional.of(read),
        typed,
        candidates,
        chosen,
        gated,
        result,
        engine,
        ran,
        findings,
        ending);
  }

  QuestionState withCandidates(List<Candidate> proposed) {
    return new QuestionState(
        context, input, question, typed, proposed, chosen, gated, result, engine, ran, findings,
        ending);
  }

  QuestionState withGated(Optional<Candidate> candidate, GateOutcome.Passed passed) {
    return new QuestionState(
        context,
        input,
        question,
        typed,
        candidates,
        candidate,
        Optional.of(passed),
        result,
        engine,
        ran,
        findings,
        ending);
  }

  QuestionState withResult(ResultTable table, QueryEngine source, Duration took) {
    return new QuestionState(
        context,
        input,
        question,
        typed,
        candidates,
        chosen,
        gated,
        Optional.of(table),
        Optional.of(source),
        took,
        findings,
        ending);
  }

  QuestionState withFindings(List<Finding> found) {
    return new QuestionState(
        context,
        input,
        question,
        typed,
        candidates,
        chosen,
        gated,
        result,
        engine,
        ran,
        found,
        ending);
  }

  QuestionState answered() {
    return withEnding(new Ending.Answered());
  }

  QuestionState abstained(Abstention abstention) {
    return withEnding(new Ending.Abstained(abstention));
  }

  public QuestionState failed(Failure failure) {
    return withEnding(new Ending.Failed(failure));
  }

  private QuestionState withEnding(Ending end) {
    return new QuestionState(
        context,
        input,
        question,
        typed,
        candidates,
        chosen,
        gated,
        result,
        engine,
        ran,
        findings,
        Optional.of(end));
  }
}

package dev.lakewright.core.answer;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.GatedQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A result with the reading and the proofs that go with it.
 *
 * @param candidate who wrote the SQL and why; empty for SQL that the user typed
 * @param elapsed from the question to the last check
 * @param route through which tools it came about
 */
public record Answer(
    RunId run,
    Question question,
    Optional<Candidate> candidate,
    GatedQuery query,
    ResultTable result,
    List<Finding> findings,
    Duration elapsed,
    RouteTaken route) {
  public Answer {
    findings = List.copyOf(findings);
  }

  /** Return what the next question may go on from. */
  public Earlier asEarlier() {
    return candidate
        .map(it -> new Earlier(it.reading().inFull().orElse(question.text()), it.sql()))
        .orElseGet(() -> new Earlier("", query.sql()));
  }

  /** Return the gravest verdict of the findings; proved where there is none. */
  public Verdict verdict() {
    return findings.stream().map(Finding::verdict).max(Enum::compareTo).orElse(Verdict.PROVED);
  }
}

package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * What running a statement showed of it.
 *
 * @param result its first rows; empty where it was not run
 * @param refusal what the gate or the engine found wrong with it
 * @param agreed chance of those of the parser's guesses that give the same result, from 0 to 1
 * @param disputed chance of those that give another
 */
record Evidence(
    Optional<ResultTable> result, Optional<Failure> refusal, double agreed, double disputed) {

  static Evidence of(SqlText sql, Probe probe, List<Candidate> guesses) {
    ProbeOutcome outcome = probe.ask(sql);
    Optional<ResultTable> result = outcome.table();
    Optional<Failure> refusal = outcome.fold(seen -> Optional.empty(), unseen -> unseen.refusal());
    double agreed = 0;
    double disputed = 0;
    if (result.isPresent()) {
      ResultKey own = ResultKey.of(result.get());
      for (Candidate guess : guesses) {
        Optional<ResultKey> other = probe.ask(guess.sql()).table().map(ResultKey::of);
        double chance = guess.confidence();
        agreed = other.equals(Optional.of(own)) ? Math.max(agreed, chance) : agreed;
        disputed =
            other.isPresent() && !other.get().equals(own) ? Math.max(disputed, chance) : disputed;
      }
    }
    return new Evidence(result, refusal, agreed, disputed);
  }

  boolean isEmpty() {
    return result.map(it -> it.totalRows() == 0).orElse(false);
  }
}

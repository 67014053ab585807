package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries by the result that they give. A try has one vote, a guess of the parser as much of one as
 * it is sure of itself; a result without rows counts half.
 */
final class Ballot {
  /** Tries that give one result, with their votes and those of guesses. */
  record Party(List<Attempt> attempts, double votes) {
    Party {
      attempts = List.copyOf(attempts);
    }

    Attempt first() {
      return attempts.get(0);
    }
  }

  private static final double EMPTY = 0.5;

  private final List<Party> parties;
  private final int tries;

  private Ballot(List<Party> parties, int tries) {
    this.parties = parties;
    this.tries = tries;
  }

  static Ballot of(List<Attempt> attempts, List<Candidate> guesses, Probe probe) {
    Map<ResultKey, List<Attempt>> byResult = new LinkedHashMap<>();
    for (Attempt attempt : attempts) {
      attempt
          .evidence()
          .result()
          .map(ResultKey::of)
          .ifPresent(it -> byResult.computeIfAbsent(it, key -> new ArrayList<>()).add(attempt));
    }
    Map<ResultKey, Double> guessed = new LinkedHashMap<>();
    for (Candidate guess : guesses) {
      Optional<ResultKey> key = probe.ask(guess.sql()).table().map(ResultKey::of);
      key.ifPresent(it -> guessed.merge(it, guess.confidence(), Math::max));
    }
    List<Party> parties = new ArrayList<>();
    byResult.forEach(
        (key, of) -> {
          double own = of.size() * (of.get(0).evidence().isEmpty() ? EMPTY : 1);
          parties.add(new Party(of, own + guessed.getOrDefault(key, 0.0)));
        });
    parties.sort(Comparator.comparingDouble(Party::votes).reversed());
    return new Ballot(List.copyOf(parties), attempts.size());
  }

  /** Return the parties, the one with most votes first; a tie goes to the earlier try. */
  List<Party> parties() {
    return parties;
  }

  /** Return the share of all tries that give a party's result. */
  double share(Party party) {
    return tries == 0 ? 0 : party.attempts().size() / (double) tries;
  }
}

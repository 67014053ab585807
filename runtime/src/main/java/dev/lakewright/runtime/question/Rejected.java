package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.question.Tier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A statement that ran and that a check found wrong: writers of higher tiers may still do better.
 *
 * @param tier of who wrote it
 * @param reason what the check found, a sentence
 * @param higher the tiers above that may write, perhaps none
 */
record Rejected(Tier tier, String reason, Set<Tier> higher) {
  Rejected {
    higher = Set.copyOf(higher);
  }

  /** Return what became of a question's statement, if it is that. */
  static Optional<Rejected> in(QuestionState last) {
    boolean abstained =
        last.ending()
            .map(it -> it.fold(() -> false, abstention -> true, failure -> false))
            .orElse(false);
    return abstained
        ? last.chosen().flatMap(it -> worst(last).map(why -> of(it.tier(), why, last.context())))
        : Optional.empty();
  }

  private static Optional<Finding> worst(QuestionState last) {
    return last.findings().stream()
        .filter(it -> it.verdict() == Verdict.WRONG || Mending.isDecisive(it))
        .findFirst();
  }

  private static Rejected of(Tier tier, Finding why, RunContext context) {
    Set<Tier> higher =
        context.tiers().stream().filter(it -> it.compareTo(tier) > 0).collect(Collectors.toSet());
    return new Rejected(tier, "a check rejects its statement: " + why.sentence(), higher);
  }

  /** Return this with fewer tiers above. */
  Rejected without(Set<Tier> tiers) {
    return new Rejected(
        tier,
        reason,
        higher.stream().filter(it -> !tiers.contains(it)).collect(Collectors.toSet()));
  }
}

package dev.lakewright.text.tier;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.hint.Hints;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what a tier makes of a question in the end.
 *
 * @param notes what else is to be known, a sentence each
 */
record Proposal(Tier tier, ModelName model, Hints hints, double threshold, List<String> notes) {
  private static final String NO_WORDS = "what the statement says; no words of ours fit it";

  WriteOutcome outcome(SqlText sql, Evidence evidence, double confidence) {
    Optional<Failure> refusal = evidence.refusal();
    if (refusal.isPresent()) {
      return instead("the statement of " + model + " does not hold: " + refusal.get().message());
    }
    return confidence >= threshold
        ? new WriteOutcome.Proposed(List.of(candidate(sql, confidence)))
        : new WriteOutcome.Abstained(doubtful(sql, confidence));
  }

  private Candidate candidate(SqlText sql, double confidence) {
    return new Candidate(
        sql,
        reading(sql),
        tier,
        confidence,
        hints.links(),
        new Explanation(1, List.of(), List.of(), notes));
  }

  private Reading reading(SqlText sql) {
    return hints.reading(sql).orElseGet(() -> new Reading(NO_WORDS));
  }

  private Abstention doubtful(SqlText sql, double confidence) {
    String reason =
        String.format(
            Locale.ROOT,
            "What %s wrote is right in about %d of 10 such cases, which is not sure enough.",
            model,
            Math.round(10 * confidence));
    Alternative reading = new Alternative(reading(sql), sql, 1, List.of());
    return abstention(reason).withReadings(List.of(reading), confidence);
  }

  /**
   * Propose the parser's statement in place of the model's, where that is sure enough.
   *
   * @param why half a sentence
   */
  WriteOutcome instead(String why) {
    return hints.guesses().stream()
        .filter(it -> it.confidence() >= threshold)
        .findFirst()
        .<WriteOutcome>map(it -> new WriteOutcome.Proposed(List.of(it)))
        .orElseGet(() -> unsure(why));
  }

  /**
   * Abstain.
   *
   * @param why half a sentence
   */
  WriteOutcome unsure(String why) {
    String sentence = Character.toUpperCase(why.charAt(0)) + why.substring(1);
    return new WriteOutcome.Abstained(
        abstention(sentence.endsWith(".") ? sentence : sentence + "."));
  }

  private Abstention abstention(String reason) {
    return new Abstention(Abstention.Kind.UNSURE, reason, hints.links(), List.of(), List.of());
  }
}

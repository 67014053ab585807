package dev.lakewright.check.order;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.List;

/** Says that an answer rests on rows drawn at random. */
public final class SampledRows implements Rule {
  private static final String SAMPLE =
      "\\s+(?:USING\\s+SAMPLE|TABLESAMPLE)\\s+(?:\\w+\\s*)?(?:\\([^()]*\\)|[0-9.]+\\s*(?:%|PERCENT|ROWS)?)"
          + "(?:\\s*\\([^()]*\\))?(?:\\s+REPEATABLE\\s*\\([^()]*\\))?";

  @Override
  public RuleCard card() {
    return new RuleCard(
        "sampled-rows",
        "Queries over a sample: counts and sums are those of the sample, and may differ next time.",
        "SELECT count(*) FROM orders USING SAMPLE 10 PERCENT",
        "SELECT count(*) FROM orders",
        "doubt");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject.facts().sample()
        ? List.of(
            Inquiry.found(
                Finding.of(
                        name(),
                        Verdict.DOUBT,
                        "rests on a random sample of rows, not on all of them")
                    .withSuggestion(Rewrite.of(subject).once(SAMPLE, it -> ""))))
        : List.of();
  }
}

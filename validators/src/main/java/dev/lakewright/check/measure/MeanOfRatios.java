package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds averages of a ratio row by row, where a ratio of sums may be meant. */
public final class MeanOfRatios implements Rule {
  private static final Pattern MEAN =
      Pattern.compile("\\b(?:avg|mean)\\s*\\([^()]*/[^()]*\\)", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleCard card() {
    return new RuleCard(
        "mean-of-ratios",
        "Averages of a division row by row: each row weighs the same, however large its parts.",
        "SELECT avg(price / area) FROM flats",
        "SELECT sum(price) / sum(area) FROM flats",
        "note");
  }

  private static Optional<SqlText> ofSums(Subject subject) {
    return Rewrite.of(subject)
        .once(
            "\\b(?:avg|mean)\\s*\\(([^()/]*)/([^()/]*)\\)",
            it -> "sum(" + it.group(1).strip() + ") / sum(" + it.group(2).strip() + ")");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject.facts().text().items().stream()
        .filter(item -> MEAN.matcher(item).find())
        .map(
            item ->
                Inquiry.found(
                    Finding.of(
                            name(),
                            Verdict.NOTE,
                            item
                                + " averages ratios row by row; a ratio of sums weighs rows by"
                                + " size")
                        .withSuggestion(ofSums(subject))))
        .toList();
  }
}

package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/** Finds comparisons with NULL by an operator that never holds for it. */
public final class NullComparison implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "null-comparison",
        "Comparisons such as = NULL and <> NULL, which are true for no row.",
        "SELECT name FROM staff WHERE manager_id = NULL",
        "SELECT name FROM staff WHERE manager_id IS NULL",
        "wrong");
  }

  private static Optional<SqlText> asTest(Subject subject) {
    return Rewrite.of(subject)
        .once(
            "(<>|!=|(?<![<>!])=)\\s*NULL\\b",
            it -> it.group(1).equals("=") ? "IS NULL" : "IS NOT NULL");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject.facts().expressions().stream()
        .filter(it -> it.kind() == ExpressionFact.Kind.COMPARED_WITH_NULL)
        .map(it -> it.name().equals("!=") ? "<>" : it.name())
        .distinct()
        .map(
            operator ->
                Inquiry.found(
                    Finding.of(
                            name(),
                            Verdict.WRONG,
                            operator + " NULL is true for no row: write IS NULL or IS NOT NULL")
                        .withSuggestion(asTest(subject))))
        .toList();
  }
}

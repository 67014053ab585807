package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ExpressionFact;
import java.util.List;

/** Finds divisions that cut the fraction off. */
public final class IntegerDivision implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "integer-division",
        "Divisions by //, which cut the fraction off: 7 // 2 is 3.",
        "SELECT sum(total) // count(*) FROM invoices",
        "SELECT sum(total) / count(*) FROM invoices",
        "note");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    boolean divides =
        subject.facts().expressions().stream()
            .anyMatch(it -> it.kind() == ExpressionFact.Kind.INTEGER_DIVISION);
    return divides
        ? List.of(
            Inquiry.found(
                Finding.of(name(), Verdict.NOTE, "// cuts the fraction off: 7 // 2 is 3")
                    .withSuggestion(Rewrite.of(subject).once("//", it -> "/"))))
        : List.of();
  }
}

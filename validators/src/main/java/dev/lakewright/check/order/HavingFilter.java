package dev.lakewright.check.order;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.OutputFact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds conditions in HAVING that look at single rows and belong in WHERE. */
public final class HavingFilter implements Rule {
  private static final Pattern CALL = Pattern.compile("[A-Za-z_]\\s*\\(");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "having-filter",
        "HAVING without an aggregate: it filters groups by what they share, as WHERE would rows.",
        "SELECT country, count(*) FROM customers GROUP BY country HAVING country <> 'Norway'",
        "SELECT country, count(*) FROM customers WHERE country <> 'Norway' GROUP BY country",
        "note");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Optional<String> having = subject.facts().text().having();
    boolean plain = having.isPresent() && !CALL.matcher(having.get()).find();
    List<String> names =
        subject.facts().outputs().stream()
            .filter(OutputFact::aggregate)
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .toList();
    boolean aliased =
        plain && names.stream().anyMatch(having.get().toLowerCase(Locale.ROOT)::contains);
    return plain && !aliased
        ? List.of(
            Inquiry.found(
                Finding.of(name(), Verdict.NOTE, "HAVING has no aggregate in it: it could be WHERE")
                    .withSuggestion(
                        subject.outermost()
                            ? Rewrite.of(subject).havingInWhere(having.get())
                            : Optional.empty())))
        : List.of();
  }
}

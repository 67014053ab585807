package dev.lakewright.check.measure;

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
import java.util.Set;

/** Finds aggregates whose result depends on the order in which rows happen to come. */
public final class OrderDependent implements Rule {
  private static final Set<String> JOINING = Set.of("string_agg", "list", "array_agg", "listagg");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "order-dependent",
        "Aggregates such as first, list and string_agg without an order of their own.",
        "SELECT string_agg(name, ', ') FROM genres",
        "SELECT string_agg(name, ', ' ORDER BY name) FROM genres",
        "note");
  }

  /** Order by what is put together; of first and last the order is not told by that. */
  private static Optional<SqlText> ordered(Subject subject, String name) {
    return JOINING.contains(name)
        ? Rewrite.of(subject)
            .once(
                "\\b" + name + "\\s*\\(\\s*([\\w.\"]+)\\s*(,\\s*'[^']*'\\s*)?\\)",
                it ->
                    it.group().substring(0, it.group().length() - 1).stripTrailing()
                        + " ORDER BY "
                        + it.group(1)
                        + ")")
        : Optional.empty();
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject
        .names(ExpressionFact.Kind.ORDER_DEPENDENT)
        .map(
            name ->
                Inquiry.found(
                    Finding.of(
                            name(),
                            Verdict.NOTE,
                            name + " takes rows as they come: say an order inside it")
                        .withSuggestion(ordered(subject, name))))
        .toList();
  }
}

package dev.lakewright.check.order;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.QueryFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds empty values among the first rows of an order that is cut. */
public final class NullsAtTop implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "nulls-at-top",
        "Rows without a value that come first in an order with LIMIT.",
        "SELECT name FROM players ORDER BY goals DESC NULLS FIRST LIMIT 3",
        "SELECT name FROM players ORDER BY goals DESC NULLS LAST LIMIT 3",
        "doubt where rows at the top have no value");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    if (!subject.outermost()
        || facts.order().isEmpty()
        || subject.result().totalRows() < facts.limit().orElse(Long.MAX_VALUE)) {
      return List.of();
    }
    boolean first = facts.text().orders().stream().anyMatch(NullsAtTop::nullsFirst);
    OptionalInt output = facts.order().get(0).output();
    if (output.isEmpty()) {
      Optional<ColumnUse> key = Groups.column(subject, facts.order().get(0).sql());
      return first && key.isPresent() && subject.rows().isPresent()
          ? List.of(ask(subject, key.get(), subject.rows().get()))
          : List.of();
    }
    long empty =
        subject.result().rows().stream()
            .filter(row -> output.getAsInt() < row.size() && row.get(output.getAsInt()).isNull())
            .count();
    return empty == 0 ? List.of() : List.of(found(subject, empty));
  }

  private static boolean nullsFirst(String order) {
    return order.toUpperCase(Locale.ROOT).endsWith("FIRST");
  }

  private Inquiry ask(Subject subject, ColumnUse key, Relation rows) {
    Ask ask = Ask.of(rows, "count(*) - count(" + key.sql() + ")");
    return ask.then(
        figures -> figures.count(0) == 0 ? Inquiry.nothing() : found(subject, figures.count(0)));
  }

  private Inquiry found(Subject subject, long empty) {
    return Inquiry.found(
        Finding.of(
                name(),
                Verdict.DOUBT,
                Counted.rows(empty)
                    + " without a value of the sort key "
                    + (empty == 1 ? "comes" : "come")
                    + " first")
            .withSuggestion(Rewrite.of(subject).once("\\bNULLS\\s+FIRST\\b", it -> "NULLS LAST"))
            .withFigures(Figure.of("empty", empty)));
  }
}

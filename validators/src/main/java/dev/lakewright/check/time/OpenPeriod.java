package dev.lakewright.check.time;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.ExpressionFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells that the data end within the last period of a result by year, quarter or month. */
public final class OpenPeriod implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "open-period",
        "Groups by year, quarter or month whose last period the data do not fill.",
        "SELECT year(day), sum(amount) FROM orders GROUP BY 1",
        "SELECT year(day), sum(amount) FROM orders WHERE day < DATE '2025-01-01' GROUP BY 1",
        "note, with the last day that there is");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Optional<Relation> rows = subject.rows();
    if (subject.facts().groupKeys().isEmpty() || rows.isEmpty()) {
      return List.of();
    }
    return subject.facts().expressions().stream()
        .filter(it -> it.kind() == ExpressionFact.Kind.PERIOD)
        .flatMap(it -> it.columns().stream().map(column -> ask(subject, it, column, rows.get())))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<Inquiry> ask(
      Subject subject, ExpressionFact period, ColumnUse column, Relation rows) {
    if (!subject.kind(column).isTemporal()) {
      return Optional.empty();
    }
    Ask ask = Ask.of(rows, "CAST(max(" + column.sql() + ") AS DATE)");
    return Optional.of(ask.then(figures -> judge(period.name(), column, figures, ask)));
  }

  private Inquiry judge(String period, ColumnUse column, Figures figures, Ask ask) {
    if (!(figures.cell(0) instanceof Cell.Day day)) {
      return Inquiry.nothing();
    }
    LocalDate last = day.value();
    boolean yearly = period.equals("year");
    LocalDate end =
        yearly
            ? last.withDayOfYear(last.lengthOfYear())
            : last.withDayOfMonth(last.lengthOfMonth());
    return last.equals(end)
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.NOTE,
                    "the last "
                        + (yearly ? "year" : "period")
                        + " is open: "
                        + Subject.label(column)
                        + " ends on "
                        + last)
                .withEvidence(ask.sql()));
  }
}

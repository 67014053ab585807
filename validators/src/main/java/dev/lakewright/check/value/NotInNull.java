package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.InnerQuery;
import java.util.List;

/** Finds NOT IN over a list that holds NULL, which is never true, so that no row is left. */
public final class NotInNull implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "not-in-null",
        "NOT IN over a list or a subquery that holds an empty value: it is then true for no row.",
        "SELECT name FROM staff WHERE id NOT IN (SELECT manager_id FROM staff)",
        "SELECT name FROM staff WHERE id NOT IN (SELECT manager_id FROM staff WHERE manager_id IS"
            + " NOT NULL)",
        "wrong where it does; proved where the subquery holds none");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    boolean written =
        subject.facts().expressions().stream()
            .anyMatch(it -> it.kind() == ExpressionFact.Kind.NULL_IN_NOT_IN);
    if (written) {
      String sentence = "NOT IN is true for no row: NULL is among its values";
      return List.of(Inquiry.found(Finding.of(name(), Verdict.WRONG, sentence)));
    }
    return subject.outermost()
        ? subject.facts().inner().stream()
            .filter(it -> it.role() == InnerQuery.Role.NOT_IN)
            .map(this::ask)
            .toList()
        : List.of();
  }

  private Inquiry ask(InnerQuery inner) {
    if (inner.facts().correlated()) {
      return new Inquiry.Unchecked("the list of NOT IN depends on the row around it");
    }
    Ask ask = Ask.of(Relation.of(inner.facts().text().sql(), "(v)"), "count(*)", "count(v)");
    return ask.then(figures -> Inquiry.found(judge(inner, figures, ask)));
  }

  private Finding judge(InnerQuery inner, Figures figures, Ask ask) {
    long empty = figures.count(0) - figures.count(1);
    String what = inner.operator().isEmpty() ? "NOT IN" : inner.operator() + " NOT IN";
    if (empty == 0) {
      return Finding.of(name(), Verdict.PROVED, what + " compares with no empty value")
          .withEvidence(ask.sql());
    }
    String sentence =
        what
            + " is true for no row: "
            + empty
            + " of the "
            + Counted.of(figures.count(0), "value")
            + " of its list "
            + (empty == 1 ? "is empty" : "are empty");
    return Finding.of(name(), Verdict.WRONG, sentence)
        .withEvidence(ask.sql())
        .withFigures(Figure.of("empty", empty));
  }
}

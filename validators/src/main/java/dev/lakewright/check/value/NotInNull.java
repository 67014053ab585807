package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds NOT IN over a list that holds NULL, which is never true, so that no row is left. */
public final class NotInNull implements Rule {
  private static final Pattern NULL_ITEM =
      Pattern.compile("(?i)\\s*,\\s*NULL(?=\\s*(?:,|$))|^\\s*NULL\\s*,\\s*");

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
      return List.of(
          Inquiry.found(
              Finding.of(name(), Verdict.WRONG, sentence).withSuggestion(withoutNull(subject))));
    }
    return subject.outermost()
        ? subject.facts().inner().stream()
            .filter(it -> it.role() == InnerQuery.Role.NOT_IN)
            .map(it -> ask(subject, it))
            .toList()
        : List.of();
  }

  /** Leave NULL out of a list of constants. */
  private static Optional<SqlText> withoutNull(Subject subject) {
    return Rewrite.of(subject)
        .once(
            "(NOT\\s+IN\\s*\\()((?:[^()']|'(?:[^']|'')*')*)\\)",
            it -> it.group(1) + NULL_ITEM.matcher(it.group(2)).replaceAll("") + ")");
  }

  private static Optional<SqlText> withValues(Subject subject, InnerQuery inner) {
    String list = inner.facts().text().sql();
    String values = "SELECT v FROM (" + list + ") AS q(v) WHERE v IS NOT NULL";
    return Rewrite.of(subject).text(list, values);
  }

  private Inquiry ask(Subject subject, InnerQuery inner) {
    if (inner.facts().correlated()) {
      return new Inquiry.Unchecked("the list of NOT IN depends on the row around it");
    }
    long rows = new Subject(subject.request(), inner.facts(), Optional.of(inner)).read();
    String list = "(" + inner.facts().text().sql() + ") AS q(v)";
    Relation values = new Relation(list, Optional.empty(), rows, false);
    Ask ask = Ask.of(values, "count(*)", "count(v)");
    return ask.then(figures -> Inquiry.found(judge(subject, inner, figures, ask)));
  }

  private Finding judge(Subject subject, InnerQuery inner, Figures figures, Ask ask) {
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
        .withSuggestion(withValues(subject, inner))
        .withFigures(Figure.of("empty", empty));
  }
}

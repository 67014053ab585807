package dev.lakewright.check.order;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.InnerQuery;
import java.util.List;

/** Counts the rows that UNION drops because they are equal. */
public final class SetDuplicates implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "set-duplicates",
        "Rows that UNION drops because an equal one is there already.",
        "SELECT amount FROM sales_2024 UNION SELECT amount FROM sales_2025",
        "SELECT amount FROM sales_2024 UNION ALL SELECT amount FROM sales_2025",
        "note, with the number of rows");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    List<InnerQuery> arms =
        subject.facts().inner().stream()
            .filter(it -> it.role() == InnerQuery.Role.ARM && it.depth() == 0)
            .toList();
    boolean union =
        subject.outermost()
            && arms.size() > 1
            && arms.stream().allMatch(it -> it.operator().equals("UNION"));
    return union ? List.of(first(subject, arms)) : List.of();
  }

  private Inquiry first(Subject subject, List<InnerQuery> arms) {
    return next(subject, arms, 0, 0);
  }

  private Inquiry next(Subject subject, List<InnerQuery> arms, int at, long rows) {
    if (at == arms.size()) {
      return judge(rows, subject.result().totalRows());
    }
    Ask ask = Ask.of(Relation.of(arms.get(at).facts().text().sql(), ""), "count(*)");
    return ask.then(figures -> next(subject, arms, at + 1, rows + figures.count(0)));
  }

  private Inquiry judge(long rows, long left) {
    return rows <= left
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.NOTE,
                    "UNION drops " + (rows - left) + " of " + Counted.rows(rows) + " as equal")
                .withFigures(Figure.of("rows", rows), Figure.of("left", left)));
  }
}

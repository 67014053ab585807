package dev.lakewright.check.order;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

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
      return judge(subject, rows, subject.result().totalRows());
    }
    InnerQuery arm = arms.get(at);
    long read = new Subject(subject.request(), arm.facts(), Optional.of(arm)).read();
    String all = "(" + arm.facts().text().sql() + ") AS q";
    Ask ask = Ask.of(new Relation(all, Optional.empty(), read, false), "count(*)");
    return ask.then(figures -> next(subject, arms, at + 1, rows + figures.count(0)));
  }

  private Inquiry judge(Subject subject, long rows, long left) {
    Optional<SqlText> all =
        Rewrite.of(subject).once("\\bUNION\\b(?!\\s+ALL)", it -> it.group() + " ALL");
    return rows <= left
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.NOTE,
                    "UNION drops " + (rows - left) + " of " + Counted.rows(rows) + " as equal")
                .withSuggestion(all)
                .withFigures(Figure.of("rows", rows), Figure.of("left", left)));
  }
}

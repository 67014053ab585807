package dev.lakewright.check.time;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds upper bounds by day on a moment, which leave out what happened during that day. */
public final class DayBound implements Rule {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "day-bound",
        "Upper bounds by day on a moment: what happened during the last day is left out.",
        "SELECT count(*) FROM mails WHERE sent_at BETWEEN '2025-01-01' AND '2025-01-31'",
        "SELECT count(*) FROM mails WHERE sent_at >= '2025-01-01' AND sent_at < '2025-02-01'",
        "doubt where rows of that day are left out");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    List<Inquiry> inquiries = new ArrayList<>();
    for (FilterFact filter : subject.facts().filters()) {
      boolean upper = filter.operator().equals("BETWEEN") || filter.operator().equals("<=");
      TypeKind kind = subject.kind(filter.column());
      boolean moment = kind == TypeKind.TIMESTAMP || kind == TypeKind.TIMESTAMP_WITH_ZONE;
      String day =
          filter.literals().isEmpty() ? "" : filter.literals().get(filter.literals().size() - 1);
      if (upper && moment && DAY.matcher(day).matches()) {
        inquiries.add(ask(subject, filter.column(), day));
      }
    }
    return inquiries;
  }

  private Inquiry ask(Subject subject, ColumnUse column, String day) {
    String name = Identifier.quote(column.column());
    String bound = "TRY_CAST(" + Identifier.literal(day) + " AS TIMESTAMP)";
    Ask ask =
        Ask.of(
            subject.all(column.use()),
            "count(*) FILTER (WHERE "
                + name
                + " > "
                + bound
                + " AND "
                + name
                + " < "
                + bound
                + " + INTERVAL 1 DAY)");
    return ask.then(figures -> judge(subject, column, day, figures, ask));
  }

  /** Take all that is before the next day. */
  private static Optional<SqlText> halfOpen(Subject subject, ColumnUse column, String day) {
    String name = "(" + Rewrite.reference(column) + ")\\s*";
    String kind = "(?:(?:DATE|TIMESTAMP)\\s+)?";
    String from = "(" + kind + "'[^']*')";
    String literal = kind + Pattern.quote(Identifier.literal(day));
    String before = " < DATE " + Identifier.literal(day) + " + INTERVAL 1 DAY";
    Rewrite rewrite = Rewrite.of(subject);
    return rewrite
        .once(
            "(?<!NOT\\s)" + name + "BETWEEN\\s+" + from + "\\s+AND\\s+" + literal,
            it -> it.group(1) + " >= " + it.group(2) + " AND " + it.group(1) + before)
        .or(() -> rewrite.once(name + "<=\\s*" + literal, it -> it.group(1) + before));
  }

  private Inquiry judge(Subject subject, ColumnUse column, String day, Figures figures, Ask ask) {
    long left = figures.count(0);
    return left == 0
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.DOUBT,
                    "the bound leaves out "
                        + Counted.rows(left)
                        + " during "
                        + day
                        + ": "
                        + Subject.label(column)
                        + " has times of day")
                .withEvidence(ask.sql())
                .withSuggestion(halfOpen(subject, column, day))
                .withFigures(Figure.of("left-out", left)));
  }
}
